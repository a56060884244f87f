package io.journeyman.shared;

/** A way to reach a person with a message. */
public enum Channel {
    EMAIL,
    SMS,
    VIBER
}
