package io.journeyman.handover;

import java.util.Locale;

/** Which part of the inbox is looked at. */
public enum InboxView {
    /** Open tasks I hold. */
    MINE,
    /** Open tasks nobody holds that I may take. */
    FREE,
    /** All open tasks of my teams. */
    TEAM,
    /** Closed ones of my teams. */
    CLOSED;

    public static InboxView of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
