package io.journeyman.journeys;

/** How a run ended: on an end of the drawing, taken out by a colleague, or because the whole journey was ended. */
public enum RunEnding {
    FINISHED,
    TAKEN_OUT,
    JOURNEY_ENDED
}
