package io.journeyman.operations;

import io.journeyman.content.TemplateId;
import io.journeyman.journeys.JourneyId;
import io.journeyman.shared.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People stuck at one step of one version for one cause.
 *
 * @param definitionId the version to the engine, for repairing steps; null for messages
 * @param channel of the messages that cannot be built; null for steps
 * @param journeyId null for what does not come from a journey of ours
 * @param journeyKey its key, for repairing messages; null for messages from outside journeys
 * @param journeyName its name; its key where it is not known any more; null for messages from outside journeys
 * @param version of the journey
 * @param elementName as drawn; null where nothing was written on it
 * @param template the message that cannot be built; null for steps
 * @param cause stable code; screens have a sentence for each
 * @param sentence what happened, where the cause brought words of its own; null else
 * @param people how many stand there; for messages, how many wait
 * @param before what was published within the 24 hours before the first got stuck, newest first
 */
public record TroubleGroup(
        Kind kind,
        @Nullable String definitionId,
        @Nullable Channel channel,
        @Nullable JourneyId journeyId,
        @Nullable String journeyKey,
        @Nullable String journeyName,
        @Nullable Integer version,
        @Nullable String elementId,
        @Nullable String elementName,
        @Nullable TemplateId template,
        @Nullable String templateName,
        String cause,
        @Nullable String sentence,
        long people,
        Instant firstSeen,
        Instant lastSeen,
        List<Change> before) {

    public TroubleGroup {
        before = List.copyOf(before);
    }

    /** What does not go on. */
    public enum Kind {
        /** A step failed for good. */
        STEP,
        /** A message cannot be built. */
        MESSAGE
    }
}
