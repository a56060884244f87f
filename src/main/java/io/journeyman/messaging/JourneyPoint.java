package io.journeyman.messaging;

import org.jspecify.annotations.Nullable;

/**
 * The drawn send block a message comes from, and the person's run of the journey.
 *
 * @param instanceId the run
 * @param rootInstanceId the run that called it; the same where nobody did
 * @param elementId the block in the drawing
 * @param elementName its name in the drawing
 * @param subjectKey what the run is about (an order, a cart), null for none
 */
public record JourneyPoint(
        String instanceId,
        String rootInstanceId,
        String journeyKey,
        int journeyVersion,
        String elementId,
        String elementName,
        @Nullable String subjectKey) {}
