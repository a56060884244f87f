package io.journeyman.steps;

/** What a block is in BPMN, and so which contract its code implements. */
public enum BlockKind {
    /** None start event; its settings say who comes in. Data only. */
    START,
    /** End event; its setting {@code outcome} is what a calling journey gets back. Data only. */
    END,
    /** Service, send or business rule task with {@code delegateExpression="${key}"}: a {@link StepHandler}. */
    STEP,
    /** Exclusive gateway whose arrows compare {@code <id>_outcome}: a {@link QuestionHandler}. */
    QUESTION,
    /** Timer catch or boundary event with {@code <timeDate>${<id>_until}</timeDate>}: a {@link WaitHandler}. */
    WAIT,
    /** Receive task or message catch event; message name = event kind, conditions in the settings. Data only. */
    WAIT_FOR,
    /** User task; its outcomes are its arrows. Data only. */
    HUMAN_TASK,
    /** Call activity with a literal {@code calledElement}. Data only. */
    PART,
    /** Interrupting event sub-process that begins with a message start event: a goal or an exit. Data only. */
    GOAL
}
