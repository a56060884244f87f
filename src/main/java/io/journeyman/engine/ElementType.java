package io.journeyman.engine;

/** What an element of a diagram is, as far as the dialect knows it. */
public enum ElementType {
    START,
    END,
    /** End event that ends all other branches of the run too. */
    TERMINATE,
    /** End event that raises an error for the surrounding sub-process or the calling journey. */
    ERROR_END,
    STEP,
    /** Exclusive gateway that asks a question of its own (a block of kind QUESTION). */
    QUESTION,
    /** Exclusive gateway without a question: sorts by outcomes of earlier elements, or joins. */
    EXCLUSIVE,
    INCLUSIVE,
    PARALLEL,
    /** Waits for whichever comes first of the events behind it. */
    FIRST_OF,
    /** Timer catch event. */
    WAIT,
    /** Receive task or message catch event. */
    WAIT_FOR,
    HUMAN_TASK,
    PART,
    SUB_PROCESS,
    /** Event sub-process: a goal or an exit. */
    GOAL,
    /** The message start event inside an event sub-process. */
    GOAL_START,
    /** Timer on the edge of another element: time-out, reminder, escalation. */
    TIME_OUT,
    /** Error on the edge of another element. */
    ERROR
}
