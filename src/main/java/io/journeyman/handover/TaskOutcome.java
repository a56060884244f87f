package io.journeyman.handover;

/**
 * One way to close a task.
 *
 * @param value what the drawing compares
 * @param name what is written on its arrow
 */
public record TaskOutcome(String value, String name) {}
