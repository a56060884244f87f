package io.journeyman.messaging;

import org.jspecify.annotations.Nullable;

/**
 * The drawn send block a message comes from, and the person's run of the journey.
 *
 * @param instanceId the run
 * @param executionId where its outcome returns to
 * @param activityId one entry of this run into the block; part of what makes the message unique
 * @param elementId the block in the drawing
 * @param elementName its name in the drawing
 * @param subjectKey what the run is about (an order, a cart), null for none
 */
public record JourneyPoint(
        String instanceId,
        String executionId,
        String activityId,
        String journeyKey,
        int journeyVersion,
        String elementId,
        String elementName,
        @Nullable String subjectKey) {}
