package io.journeyman.journeys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * "Start these people", and how far it is. It goes on by itself, through restarts too.
 *
 * @param label what was asked, in words
 * @param state where it stands
 * @param total people it found at the beginning
 * @param walked people looked at so far
 * @param enrolled new entries made
 * @param already people who are or were in and may not enter again
 * @param started entries whose run began
 * @param refused entries that were refused in the end
 * @param secondsLeft how much longer it takes at the pace so far; null while nobody can tell
 */
public record EnrolmentJob(
        UUID id,
        JourneyId journey,
        String label,
        State state,
        long total,
        long walked,
        long enrolled,
        long already,
        long started,
        long refused,
        String createdBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Long secondsLeft) {

    /** Where a job stands: looking for its people, starting them, or over. */
    public enum State {
        WALKING,
        STARTING,
        DONE,
        STOPPED
    }
}
