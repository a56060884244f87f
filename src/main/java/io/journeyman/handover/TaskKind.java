package io.journeyman.handover;

/** What a colleague is asked to do. */
public enum TaskKind {
    /** Call a qualified lead and decide about it. */
    LEAD,
    /** Call somebody. */
    CALL,
    /** Look at something and say what you found. */
    CHECK,
    /** Approve or refuse. */
    APPROVE
}
