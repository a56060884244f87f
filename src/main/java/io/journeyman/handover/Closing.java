package io.journeyman.handover;

import io.journeyman.shared.Invalid;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a colleague closes a task.
 *
 * @param outcome one of the task's outcomes
 * @param remark what to remember, at most 2,000 characters
 * @param nextStep for an accepted lead: what happens next
 * @param nextStepOn for an accepted lead: when
 * @param restUntil for "not now": until when the person rests
 */
public record Closing(
        String outcome,
        @Nullable String remark,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable Instant restUntil) {

    private static final int LONGEST_REMARK = 2_000;
    private static final int LONGEST_STEP = 300;

    public Closing {
        if (remark != null && remark.length() > LONGEST_REMARK) {
            throw Invalid.field("/remark", "too-long", "Keep the remark under 2,000 characters.");
        }
        if (nextStep != null && nextStep.length() > LONGEST_STEP) {
            throw Invalid.field("/nextStep", "too-long", "Keep the next step under 300 characters.");
        }
    }

    public static Closing of(String outcome) {
        return new Closing(outcome, null, null, null, null);
    }
}
