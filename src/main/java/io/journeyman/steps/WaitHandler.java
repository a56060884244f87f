package io.journeyman.steps;

import java.time.Instant;

/** The code behind a wait or time-out: says when it is over. Reads only. */
public interface WaitHandler extends Block {

    default void prepare(StepCohort cohort) {}

    /**
     * When the wait ends.
     *
     * @param from the moment it counts from: the opening of the wait, or the hand-off of the message before it, where
     *     that came later. A wait until a fixed date ignores it.
     */
    Instant until(StepCall call, Instant from);
}
