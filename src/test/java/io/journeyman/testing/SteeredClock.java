package io.journeyman.testing;

import io.journeyman.shared.time.ShiftableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The tests' time: stands still, and moves only when a test says {@code clock.advance(Duration.ofDays(3))}. */
public final class SteeredClock {

    /** A Tuesday morning, so that office hours and weekdays are plain. */
    public static final Instant START = Instant.parse("2026-03-03T09:00:00Z");

    private SteeredClock() {}

    /** A base that stands at {@link #START} of its run; the shift of {@link ShiftableClock} moves it. */
    static final class Standing extends Clock {

        private volatile Instant now = START;

        /** Back to the start for the next class, given how far the clock was shifted meanwhile. */
        void restart(Duration shift) {
            now = START.minus(shift);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("ask the ShiftableClock");
        }
    }

    /** Replaces the product's clock bean. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Wiring {

        static final Standing STANDING = new Standing();

        @Bean
        @Primary
        ShiftableClock steeredClock() {
            return new ShiftableClock(STANDING);
        }
    }
}
