package io.journeyman.journeys;

/** Whether a person may enter the same journey again. */
public enum Reentry {
    /** Once in a lifetime. */
    ONCE,
    /** Each time the way in opens; two runs may go on side by side. */
    ALWAYS,
    /** Again when the last entry is at least so many days ago. */
    AFTER_DAYS,
    /** Again as soon as the last run is over. */
    NOT_INSIDE,
    /** Once for each order, cart or booking. */
    PER_SUBJECT
}
