package io.journeyman.messaging.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** When a message that could not be taken is tried again: growing pauses, spread so that a crowd does not return at once. */
final class RetryPlan {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));
    private static final double SPREAD = 0.2;

    private RetryPlan() {}

    /**
     * The next try, never after the message's last useful moment: there it ends as too late.
     *
     * @param failures how often it failed, this time included, from 1
     */
    static Instant next(int failures, Instant now, Instant expiresAt) {
        Duration pause = PAUSES.get(Math.min(failures, PAUSES.size()) - 1);
        double factor = 1 + ThreadLocalRandom.current().nextDouble(-SPREAD, SPREAD);
        Instant at = now.plusMillis(Math.round(pause.toMillis() * factor));
        return at.isBefore(expiresAt) ? at : expiresAt;
    }
}
