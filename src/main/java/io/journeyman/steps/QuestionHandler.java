package io.journeyman.steps;

/** The code behind a question: answers with the outcome the gateway's arrows compare. Reads only. */
public interface QuestionHandler extends Block {

    default void prepare(StepCohort cohort) {}

    /** One of the descriptor's outcome values. */
    String answer(StepCall call);
}
