package io.journeyman.journeys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A journey's numbers for the list.
 *
 * @param entered runs that ever began
 * @param inside runs under way
 * @param ended runs that are over
 * @param lastEntered when somebody last entered, null for never
 */
public record JourneyCounts(
        long entered, long inside, long ended, @Nullable Instant lastEntered) {

    public static final JourneyCounts NONE = new JourneyCounts(0, 0, 0, null);
}
