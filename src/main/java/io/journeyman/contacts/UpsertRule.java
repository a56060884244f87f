package io.journeyman.contacts;

/** What an upsert does with values that a recognised contact already has. */
public enum UpsertRule {
    /** The row's values win; blank ones change nothing. */
    OVERWRITE,
    /** Only fields without a value are filled. */
    FILL,
    /** Known contacts stay as they are. */
    SKIP
}
