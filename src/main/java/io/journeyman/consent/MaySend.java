package io.journeyman.consent;

import io.journeyman.consent.FrequencyStore.Place;
import io.journeyman.consent.Verdict.Later;
import io.journeyman.consent.Verdict.Yes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The single gate every message passes before it leaves: suppression, consent, holds, quiet hours, caps, expiry. A message
 * of class SERVICE for a service purpose meets suppression and expiry only.
 */
@Service
public class MaySend {

    /** How long a place in the cap is kept between claim and hand-off. */
    static final Duration KEPT = Duration.ofMinutes(30);

    private static final Duration REMEMBERED = Duration.ofDays(9);
    private static final int FORGET_AT_ONCE = 5_000;

    private final GateFacts facts;
    private final FrequencyCap cap;
    private final FrequencyStore frequency;
    private final Clock clock;

    MaySend(GateFacts facts, FrequencyCap cap, FrequencyStore frequency, Clock clock) {
        this.facts = facts;
        this.cap = cap;
        this.frequency = frequency;
        this.clock = clock;
    }

    /**
     * Asks for many messages at once, at claim, in the caller's transaction. Keeps a place in the frequency cap for each
     * Yes. Rows are locked in one order, so that two callers never wait for each other in a circle.
     *
     * @return one verdict for each message id
     */
    @Transactional
    public Map<UUID, Verdict> reserve(List<Ask> asks) {
        Instant now = clock.instant();
        Map<UUID, Verdict> verdicts = new HashMap<>();
        Gate gate = facts.read(asks, now);
        List<Ask> capped = asks.stream()
                .filter(ask -> {
                    Optional<Verdict> refusal = gate.refusal(ask);
                    verdicts.put(ask.message(), refusal.orElseGet(Yes::new));
                    return refusal.isEmpty() && !gate.isService(ask);
                })
                .toList();
        verdicts.putAll(cap.keepPlaces(capped, gate, now));
        asks.forEach(ask ->
                verdicts.computeIfPresent(ask.message(), (message, verdict) -> beforeExpiry(verdict, ask.expiresAt())));
        return verdicts;
    }

    private static Verdict beforeExpiry(Verdict verdict, @Nullable Instant expiresAt) {
        return verdict instanceof Later later && expiresAt != null && later.at().isAfter(expiresAt)
                ? new Later(expiresAt, later.reason())
                : verdict;
    }

    /** Asks for one message. */
    @Transactional
    public Verdict reserve(Ask ask) {
        return Objects.requireNonNull(reserve(List.of(ask)).get(ask.message()));
    }

    /**
     * Counts the reserved message as sent. Call it in the hand-off transaction; a second call for the same message counts
     * nothing.
     */
    @Transactional
    public void confirm(UUID message) {
        Optional<Place> place = frequency.place(message);
        if (place.isPresent() && !place.get().confirmed()) {
            // the count is locked first, as reserving does
            frequency.lock(List.of(place.get().slot()));
            if (frequency.confirm(message, clock.instant())) {
                frequency.count(place.get().slot());
            }
        }
    }

    /** Gives the place in the cap back: the message did not leave (cancelled, expired, transient failure before the dot). */
    @Transactional
    public void release(UUID message) {
        frequency.release(List.of(message));
    }

    /** Forgets counts and marks older than any cap looks back. Answers how many rows. */
    @Transactional
    public int forgetOldCounts() {
        Instant before = clock.instant().minus(REMEMBERED);
        return frequency.forget(before, before.atZone(ZoneOffset.UTC).toLocalDate(), FORGET_AT_ONCE);
    }
}
