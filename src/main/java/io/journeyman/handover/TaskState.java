package io.journeyman.handover;

/** Where a task stands. */
public enum TaskState {
    OPEN,
    DONE,
    /** The journey took it back: a goal was reached, the time was up, or the person was taken out. */
    WITHDRAWN
}
