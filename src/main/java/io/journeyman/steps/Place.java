package io.journeyman.steps;

/**
 * Where a person stands in a running journey.
 *
 * @param instanceId the process instance: one person's run through one version
 * @param rootInstanceId the run that called it, directly or not; the same as {@code instanceId} where nobody did
 * @param executionId the token
 * @param activityInstanceId this visit of the element; another one on each retry and each loop
 * @param definitionId the deployed version
 * @param journeyKey the journey, or the part that was called
 * @param version the version's number, from 1
 * @param elementId the element in the drawing
 * @param elementName what the marketer wrote on it; the id where nothing
 */
public record Place(
        String instanceId,
        String rootInstanceId,
        String executionId,
        String activityInstanceId,
        String definitionId,
        String journeyKey,
        int version,
        String elementId,
        String elementName) {}
