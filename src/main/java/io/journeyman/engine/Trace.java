package io.journeyman.engine;

import io.journeyman.shared.ContactId;
import io.journeyman.steps.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One movement of a run. The contact is the run's; a called part's movements carry the part's own instance. */
public sealed interface Trace {

    String instanceId();

    ContactId contact();

    Instant at();

    /**
     * A run began.
     *
     * @param callerInstanceId the run that called it as a part, or null
     */
    record Started(
            String instanceId,
            String rootInstanceId,
            @Nullable String callerInstanceId,
            ContactId contact,
            @Nullable String subjectKey,
            DeployedVersion version,
            Instant at)
            implements Trace {}

    /**
     * A run ended.
     *
     * @param endElementId the end event it reached, null where it was taken out
     * @param outcome the outcome set on that end, or null
     * @param cancelled why it was taken out, null where it ended by itself
     */
    record Ended(
            String instanceId,
            ContactId contact,
            DeployedVersion version,
            @Nullable String endElementId,
            @Nullable String outcome,
            @Nullable String cancelled,
            Instant at)
            implements Trace {}

    /** The person came to an element. */
    record Entered(Place place, ContactId contact, ElementType type, Instant at) implements Trace {
        @Override
        public String instanceId() {
            return place.instanceId();
        }
    }

    /**
     * The person left an element; the visit is {@code place.activityInstanceId()}.
     *
     * @param outcome the element's outcome, or null
     * @param cancelled whether a time-out, goal or hand took the person away
     */
    record Left(
            Place place,
            ContactId contact,
            ElementType type,
            @Nullable String outcome,
            boolean cancelled,
            Instant at) implements Trace {
        @Override
        public String instanceId() {
            return place.instanceId();
        }
    }

    /** The person went along an arrow; follows the {@link Left} of its source, perhaps in a later transaction. */
    record FlowTaken(
            String instanceId,
            ContactId contact,
            String definitionId,
            String flowId,
            String sourceElementId,
            String targetElementId,
            Instant at)
            implements Trace {}
}
