package io.journeyman.handover;

import io.journeyman.shared.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call for a task.
 *
 * @param againAt when to call again, for {@link CallAnswer#CALL_AGAIN}
 */
public record CallAttempt(
        UUID id,
        TaskId task,
        UserId by,
        Instant calledAt,
        CallAnswer answer,
        @Nullable Instant againAt,
        @Nullable String remark) {}
