package io.journeyman.consent;

/** What a message is for, which decides how much of the gate it meets. */
public enum MessageClass {
    /** Needs consent for its purpose and channel; caps, quiet hours and holds apply. */
    MARKETING,
    /** Asked for by the person or owed to them: no consent, cap, quiet hours or hold, but never to a dead address. */
    SERVICE
}
