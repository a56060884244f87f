package io.journeyman.shared.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The machine's time plus a shift. The shift is zero in production; tests and the demo's "Let time pass" push it
 * forwards. Never goes back. Followers, such as the engine, learn of each new shift.
 */
public final class ShiftableClock extends Clock {

    private final Clock base;
    private final CopyOnWriteArrayList<Consumer<Duration>> followers = new CopyOnWriteArrayList<>();
    private volatile Duration shift = Duration.ZERO;

    public ShiftableClock(Clock base) {
        this.base = base;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : new Zoned(zone);
    }

    public Duration shift() {
        return shift;
    }

    /** Lets time pass. A negative duration is refused: what happened stays in the past. */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not go back: " + by);
        }
        shift = shift.plus(by);
        followers.forEach(follower -> follower.accept(shift));
    }

    /**
     * Begins in the past, so that a history can be lived through up to now. Only for a clock that was never shifted, and
     * before anything is recorded.
     */
    public synchronized void beginBefore(Duration span) {
        if (!shift.isZero() || span.isNegative()) {
            throw new IllegalStateException("the clock was shifted already, or the past lies ahead: " + span);
        }
        shift = span.negated();
        followers.forEach(follower -> follower.accept(shift));
    }

    /** Calls the follower with the shift of now and of every later change. */
    public void follow(Consumer<Duration> follower) {
        followers.add(follower);
        follower.accept(shift);
    }

    private final class Zoned extends Clock {

        private final ZoneId zone;

        Zoned(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return ShiftableClock.this.withZone(other);
        }

        @Override
        public Instant instant() {
            return ShiftableClock.this.instant();
        }
    }
}
