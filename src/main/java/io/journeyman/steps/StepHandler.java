package io.journeyman.steps;

/**
 * The code behind a step. No network I/O: it runs in the engine's transaction, which may be repeated after a failure.
 * One bean serves all journeys and threads.
 */
public interface StepHandler extends Block {

    /** Reads for everybody at once what {@link #handle} will need. */
    default void prepare(StepCohort cohort) {}

    StepResult handle(StepCall call);
}
