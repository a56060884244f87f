package io.journeyman.journeys;

/** A version was published; tells those who keep something about journeys in memory. */
public record JourneyPublished(JourneyId journey, String key, int version) {}
