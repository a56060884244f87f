package io.journeyman.engine;

import io.journeyman.shared.ContactId;
import io.journeyman.steps.Place;
import io.journeyman.steps.Settings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task for a colleague.
 *
 * @param taskId the engine's id
 * @param place where it was drawn
 * @param block key of its block
 * @param contact whom it is about
 * @param subjectKey what the run is about, or null
 * @param settings the block's settings with defaults
 * @param outcomes how it can be closed: the arrows that leave it or the question after it
 * @param caller the journey and element that called the part this task is in, or null
 * @param createdAt when
 */
public record OpenTask(
        String taskId,
        Place place,
        String block,
        ContactId contact,
        @Nullable String subjectKey,
        Settings settings,
        List<TaskOutcome> outcomes,
        @Nullable Caller caller,
        Instant createdAt) {

    public OpenTask {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * One way to close a task.
     *
     * @param value what {@link UserTasks#complete} takes
     * @param name the arrow's name, else the value
     */
    public record TaskOutcome(String value, String name) {}

    /** Where the part was called from: the outermost run. */
    public record Caller(String instanceId, String definitionId, String journeyKey, int version, String elementId) {}
}
