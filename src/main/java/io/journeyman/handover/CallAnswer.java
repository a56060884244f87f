package io.journeyman.handover;

/** What came of a call. */
public enum CallAnswer {
    REACHED,
    NO_ANSWER,
    WRONG_NUMBER,
    /** Reached, and asked to be called again at a given time. */
    CALL_AGAIN
}
