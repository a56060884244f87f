package io.journeyman.journeys;

import io.journeyman.shared.ContactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person at a step, now or in the past.
 *
 * @param name what to call them on screens
 * @param instanceId their run
 * @param since when they came to the step
 * @param until when they left it, null while they stand there
 * @param due when the wait there ends, null where there is none
 * @param why why they stand there, null when they have left
 */
public record PersonHere(
        ContactId contact,
        String name,
        String instanceId,
        int version,
        Instant since,
        @Nullable Instant until,
        @Nullable Instant due,
        @Nullable Why why) {}
