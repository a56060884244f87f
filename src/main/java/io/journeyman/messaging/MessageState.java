package io.journeyman.messaging;

/**
 * Where a message stands on its way out. The straight way is {@code PENDING → CLAIMED → HANDOFF → SENT → DELIVERED};
 * {@link #HANDOFF} is committed right before the point of no return, so whatever stands before it was provably not sent.
 */
public enum MessageState {
    /** Waits for its turn. */
    PENDING,
    /** A node prepares it; not sent yet. */
    CLAIMED,
    /** Being handed to the provider at this moment: it may already have it. */
    HANDOFF,
    /** The provider took it. */
    SENT,
    /** The provider says the person has it. */
    DELIVERED,
    /** Came back, or did not reach the person. */
    BOUNCED,
    /** The person reported it as spam. */
    COMPLAINED,
    /** The provider could not take it for the moment; tried again at its next time. */
    RETRY,
    /** Its text cannot be built for this person; waits for a corrected message or a repair. */
    BROKEN,
    /** The provider refused it for good. */
    FAILED,
    /** Not sent, because the person may not get it. */
    SUPPRESSED,
    /** Not sent before its last useful moment. */
    EXPIRED,
    /** Taken back before it was handed off. */
    CANCELLED,
    /** Handed off, answer lost: not sure whether it was sent. Never sent again by itself. */
    UNKNOWN;

    /** Whether the message has not left and still may. */
    public boolean waiting() {
        return this == PENDING || this == CLAIMED || this == RETRY || this == BROKEN;
    }

    /** Whether the message ended without being handed to the provider. */
    public boolean neverSent() {
        return this == FAILED || this == SUPPRESSED || this == EXPIRED || this == CANCELLED;
    }
}
