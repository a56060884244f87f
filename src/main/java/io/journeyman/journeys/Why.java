package io.journeyman.journeys;

/**
 * Why something is as it is.
 *
 * @param code stable code from the catalogue
 * @param sentence the same in the marketer's words
 * @param trouble whether somebody should look at it
 */
public record Why(String code, String sentence, boolean trouble) {}
