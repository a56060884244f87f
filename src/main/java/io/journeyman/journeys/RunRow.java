package io.journeyman.journeys;

import io.journeyman.shared.ContactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of one person through one journey.
 *
 * @param subjectKey the order, cart or booking it is about, null for none
 * @param ending how it ended, null while under way
 * @param outcome the outcome of the end it reached, null where that has none
 * @param endReason why the person was taken out, in the words of who did it
 */
public record RunRow(
        String instanceId,
        JourneyId journey,
        String journeyName,
        int version,
        ContactId contact,
        @Nullable String subjectKey,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable RunEnding ending,
        @Nullable String outcome,
        @Nullable String endReason) {}
