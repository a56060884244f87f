package io.journeyman.shared.web;

import io.journeyman.shared.Problem;

/** Too much at once; the answer says how long to wait. */
public final class TooMany extends Problem {

    private final long seconds;

    /** @param seconds until the next one is let through */
    public TooMany(long seconds) {
        super(
                "too-many-requests",
                429,
                "That was too much at once.",
                "Wait " + seconds + (seconds == 1 ? " second" : " seconds") + " and try again.");
        this.seconds = seconds;
    }

    public long seconds() {
        return seconds;
    }
}
