package io.journeyman.steps;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a step ended. Anything thrown instead is retried with growing pauses and then stands as stuck. */
public sealed interface StepResult {

    /** The person goes on; {@code outcome} becomes {@code <id>_outcome}, null where the step has none. */
    record Done(@Nullable String outcome) implements StepResult {}

    /** A failure the author can draw (error boundary event with this code); without such a drawing the person is stuck. */
    record Failed(String code) implements StepResult {}

    /**
     * The person stays at the step until {@code Instances.resume} brings the outcome. At the deadline, counted from the
     * hand-off of this step's message where it has one, the given outcome is taken.
     */
    record Await(Instant deadline, String outcomeAtDeadline) implements StepResult {}

    static StepResult done() {
        return new Done(null);
    }

    static StepResult done(String outcome) {
        return new Done(outcome);
    }

    static StepResult failed(String code) {
        return new Failed(code);
    }

    static StepResult await(Instant deadline, String outcomeAtDeadline) {
        return new Await(deadline, outcomeAtDeadline);
    }
}
