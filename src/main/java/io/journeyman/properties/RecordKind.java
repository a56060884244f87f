package io.journeyman.properties;

/** Kinds of records that can have custom properties. */
public enum RecordKind {
    CONTACT
}
