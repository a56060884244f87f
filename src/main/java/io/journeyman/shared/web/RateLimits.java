package io.journeyman.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.journeyman.shared.Cached;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Counts who does what how often, on this node. Path rules ({@link PathLimits}) cover log-in and public pages; call this
 * for limits by something else than the address, such as one form or one mailbox.
 */
@Component
public class RateLimits implements Cached {

    private static final int MOST_KEYS = 100_000;
    private static final Duration KEPT = Duration.ofHours(1);

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterAccess(KEPT).build();
    private final TimeMeter time;

    RateLimits(Clock clock) {
        this.time = new ProductTime(clock);
    }

    /** Counts one; fails with {@link TooMany} when that was one too many. */
    public void require(Limit limit, String key) {
        long wait = take(limit, key);
        if (wait > 0) {
            throw new TooMany(wait);
        }
    }

    /** Counts one. Answers 0, or how many seconds to wait when that was one too many. */
    public long take(Limit limit, String key) {
        ConsumptionProbe probe = bucket(limit, key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill() + 999_999_999));
    }

    /** Forgets that one was counted: it turned out to be all right. */
    public void giveBack(Limit limit, String key) {
        bucket(limit, key).addTokens(1);
    }

    @Override
    public void forget() {
        buckets.invalidateAll();
    }

    private Bucket bucket(Limit limit, String key) {
        return buckets.get(limit.name() + '\n' + key, k -> Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(bandwidth -> bandwidth.capacity(limit.times()).refillGreedy(limit.times(), limit.period()))
                .build());
    }

    /** Lets buckets refill by the product's clock, so that tests steer them. */
    private record ProductTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
