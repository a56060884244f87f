package io.journeyman.handover;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead a colleague accepted.
 *
 * @param nextStep what was promised
 * @param nextStepOn for which day, in the colleague's reckoning
 * @param doneAt when the colleague was through with it; null while it is theirs
 */
public record Lead(
        UUID id,
        ContactId contact,
        UserId owner,
        TaskId task,
        Instant acceptedAt,
        String nextStep,
        LocalDate nextStepOn,
        @Nullable Instant doneAt) {}
