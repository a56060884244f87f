package io.journeyman.shared;

/** How far a colleague sees: only what is theirs, what is their team's, or everything. */
public enum Visibility {
    OWN,
    TEAM,
    ALL
}
