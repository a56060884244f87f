package io.journeyman.engine;

/** What became of bringing something to a waiting person. */
public enum Delivery {
    /** The person goes on. */
    MOVED,
    /** The person no longer waits there (moved on, timed out, was taken out, or this came twice): forget it. */
    GONE
}
