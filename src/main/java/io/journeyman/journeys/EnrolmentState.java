package io.journeyman.journeys;

/** How far an entry came. */
public enum EnrolmentState {
    WAITING,
    STARTED,
    REFUSED
}
