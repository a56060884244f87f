package io.journeyman.messaging;

import io.journeyman.content.TemplateId;
import io.journeyman.shared.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Messages of one block that cannot be built, for one cause.
 *
 * @param journeyKey null for messages from outside journeys
 * @param templateVersion the version that failed; null where there is none
 * @param cause one of {@link Reasons}
 * @param detail the template's own words, for example the line
 */
public record BrokenGroup(
        Channel channel,
        @Nullable String journeyKey,
        @Nullable Integer journeyVersion,
        @Nullable String elementId,
        @Nullable TemplateId template,
        @Nullable Integer templateVersion,
        String cause,
        @Nullable String detail,
        long messages,
        Instant firstAt,
        Instant lastAt) {}
