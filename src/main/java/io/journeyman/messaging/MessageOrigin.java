package io.journeyman.messaging;

/** Why a message exists. */
public enum MessageOrigin {
    /** A send block of a journey. */
    JOURNEY,
    /** Somebody sent a message to himself to see it. */
    TEST,
    /** The product tells a colleague something; no consent is asked. */
    NOTICE
}
