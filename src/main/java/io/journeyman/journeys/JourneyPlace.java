package io.journeyman.journeys;

/** A journey and one of its versions. */
public record JourneyPlace(Journey journey, int version) {}
