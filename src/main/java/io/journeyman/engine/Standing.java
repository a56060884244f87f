package io.journeyman.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One place where a run stands.
 *
 * @param instanceId the run, or a part it called
 * @param version the version of that run
 * @param elementId the element
 * @param state what it waits for
 * @param due when the next timer there is due, or null
 * @param cause the problem code while stuck or between retries, else null
 */
public record Standing(
        String instanceId,
        DeployedVersion version,
        String elementId,
        State state,
        @Nullable Instant due,
        @Nullable String cause) {

    /** What keeps a person at an element. */
    public enum State {
        /** A step that will be taken as soon as a worker is free. */
        DUE,
        /** A step that failed and will be tried again. */
        RETRYING,
        /** A step that failed for good. */
        STUCK,
        /** Waits for a time. */
        WAITING,
        /** Waits for something the person does, or for a message's outcome. */
        LISTENING,
        /** A colleague's task. */
        TASK,
        /** A part that was called. */
        CALLED
    }
}
