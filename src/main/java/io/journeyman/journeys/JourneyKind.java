package io.journeyman.journeys;

/** A journey people enter by themselves, or a part that other journeys call. */
public enum JourneyKind {
    JOURNEY,
    PART
}
