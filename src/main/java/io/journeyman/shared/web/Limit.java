package io.journeyman.shared.web;

import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param name what is counted; the key is counted within it
 * @param times at once, and again spread over each period
 */
public record Limit(String name, int times, Duration period) {

    public Limit {
        if (times < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a limit lets at least one through: " + name);
        }
    }

    public static Limit perMinute(String name, int times) {
        return new Limit(name, times, Duration.ofMinutes(1));
    }
}
