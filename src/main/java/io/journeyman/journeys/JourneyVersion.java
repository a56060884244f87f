package io.journeyman.journeys;

import java.time.Instant;

/**
 * One published version. Its drawing and settings never change.
 *
 * @param number counts from 1 in each journey
 * @param hash SHA-256 of the diagram's bytes, hex
 * @param comment what the author wrote about the change
 * @param insideNow people under way on it
 */
public record JourneyVersion(
        JourneyId journey,
        int number,
        String hash,
        String author,
        String comment,
        Instant publishedAt,
        long insideNow) {}
