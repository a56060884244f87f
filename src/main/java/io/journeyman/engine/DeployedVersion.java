package io.journeyman.engine;

/**
 * A version of a journey as the engine knows it.
 *
 * @param definitionId the engine's id, to start instances by
 * @param journeyKey the journey's key = id of the process in the drawing
 * @param version counted from 1 per key
 */
public record DeployedVersion(String definitionId, String journeyKey, int version) {}
