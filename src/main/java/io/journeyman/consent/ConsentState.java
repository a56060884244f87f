package io.journeyman.consent;

/** How things stand between a person and a purpose on a channel. No row means: never asked. */
public enum ConsentState {
    /** Agreed; messages may go. */
    GIVEN,
    /** Ticked, but the double opt-in link has not been confirmed. */
    PENDING,
    /** Taken back. */
    WITHDRAWN
}
