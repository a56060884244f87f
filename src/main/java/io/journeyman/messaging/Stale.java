package io.journeyman.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What to do with messages that grew old during a hold.
 *
 * @param dropOlderThan drop what was queued longer ago than this; null to send everything
 */
public record Stale(@Nullable Duration dropOlderThan) {

    public static final Stale SEND_ALL = new Stale(null);
}
