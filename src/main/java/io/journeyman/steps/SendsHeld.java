package io.journeyman.steps;

/**
 * A journey was put on hold: of its messages nothing that is not handed off yet may leave until {@link SendsReleased}.
 * Published in the transaction that holds it.
 *
 * @param journeyKey all versions of this journey
 */
public record SendsHeld(String journeyKey) {}
