package io.journeyman.content;

/** What a message is written for. The names equal those of the channels that carry it. */
public enum MessageKind {
    EMAIL,
    SMS,
    VIBER
}
