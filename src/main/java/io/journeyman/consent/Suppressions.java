package io.journeyman.consent;

import io.journeyman.audit.Audit;
import io.journeyman.consent.Suppression.Cause;
import io.journeyman.consent.SuppressionStore.Key;
import io.journeyman.shared.Channel;
import io.journeyman.shared.Ids;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses nothing is sent to, known only by the hash of their normal form, so that the list survives the erasure of the
 * person it came from.
 */
@Service
public class Suppressions {

    private static final int SOFT_BOUNCES = 3;
    private static final Duration SOFT_BOUNCE_SPAN = Duration.ofDays(30);

    private final SuppressionStore store;
    private final Audit audit;
    private final Clock clock;

    Suppressions(SuppressionStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts an address on the list; being on it already for the same reason changes nothing. */
    @Transactional
    public void add(Channel channel, String address, Cause cause, @Nullable String source) {
        add(List.of(new Suppression.New(channel, address, cause, source)));
    }

    /** Puts many on the list, set-wise. Answers how many were not on it before. */
    @Transactional
    public int add(List<Suppression.New> suppressions) {
        Instant now = clock.instant();
        return store.add(suppressions.stream().map(one -> row(one, now)).toList());
    }

    private static Suppression row(Suppression.New one, Instant now) {
        String hash = Addresses.hash(one.channel(), one.address());
        return new Suppression(Ids.next(), one.channel(), hash, one.cause(), one.source(), now);
    }

    /** A colleague puts an address on the list; audited by its hash. */
    @Transactional
    public Suppression addByHand(Channel channel, String address, String note) {
        Suppression row = row(new Suppression.New(channel, address, Cause.MANUAL, note), clock.instant());
        if (store.add(List.of(row)) == 1) {
            audit.record("suppression.added", "suppression", row.id().toString(), null, row);
        }
        return row;
    }

    /** A colleague takes an entry off the list; audited. Gone already: nothing happens. */
    @Transactional
    public void remove(UUID id) {
        store.find(id).ifPresent(row -> {
            store.remove(id);
            audit.record("suppression.removed", "suppression", id.toString(), row, null);
        });
    }

    /** Takes one cause off an address, for example one-click when the person agrees again. */
    @Transactional
    public void lift(Channel channel, String address, Cause cause) {
        store.remove(new Key(channel, Addresses.hash(channel, address)), cause);
    }

    /** The list, newest first; with a search, the entries of exactly that address on any channel. */
    @Transactional(readOnly = true)
    public Page<Suppression> page(Paging paging, @Nullable Cause cause) {
        String q = paging.q();
        Set<String> hashes = q == null
                ? null
                : EnumSet.allOf(Channel.class).stream()
                        .map(channel -> Addresses.hash(channel, q))
                        .collect(Collectors.toSet());
        return store.page(paging, hashes, cause);
    }

    /** Why nothing, or no marketing, goes to this address; empty where it is not on the list. */
    @Transactional(readOnly = true)
    public List<Cause> causes(Channel channel, String address) {
        Key key = new Key(channel, Addresses.hash(channel, address));
        Map<Key, List<Cause>> found = store.causes(List.of(key));
        return found.getOrDefault(key, List.of());
    }

    /** Counts a soft bounce; the third within 30 days suppresses the address. Answers whether it did. */
    @Transactional
    public boolean softBounce(Channel channel, String address) {
        Instant now = clock.instant();
        Key key = new Key(channel, Addresses.hash(channel, address));
        store.softBounce(key, now);
        if (store.softBounces(key, now.minus(SOFT_BOUNCE_SPAN)) < SOFT_BOUNCES) {
            return false;
        }
        add(channel, address, Cause.SOFT_BOUNCE, null);
        return true;
    }
}
