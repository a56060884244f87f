package io.journeyman.handover.web;

import io.journeyman.handover.CallAnswer;
import io.journeyman.handover.CallAttempt;
import io.journeyman.handover.InboxTask;
import io.journeyman.handover.TaskOutcome;
import io.journeyman.scoring.TickedCriterion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One task with everything its page shows at once.
 *
 * @param mine whether the viewer holds it
 * @param reassign whether the viewer may give it to somebody else although it is not theirs
 * @param criteria the criteria marketing and sales agreed on, ticked with this person's values
 * @param earlier earlier tasks about the same person, newest first
 */
record TaskBody(
        TaskRow task,
        String journeyKey,
        int journeyVersion,
        String rootInstanceId,
        @Nullable String instructions,
        List<TaskOutcome> outcomes,
        int triesNeeded,
        int tries,
        boolean mine,
        boolean reassign,
        List<TickedCriterion> criteria,
        List<CallBody> calls,
        List<TaskRow> earlier) {

    static TaskBody of(
            InboxTask task,
            boolean mine,
            boolean reassign,
            List<TickedCriterion> criteria,
            List<CallAttempt> calls,
            List<InboxTask> earlier,
            TaskCards.Names names) {
        return new TaskBody(
                TaskRow.of(task, names),
                task.journeyKey(),
                task.journeyVersion(),
                task.rootInstanceId(),
                task.instructions(),
                task.outcomes(),
                task.triesNeeded(),
                task.tries(),
                mine,
                reassign,
                criteria,
                calls.stream().map(call -> CallBody.of(call, names)).toList(),
                earlier.stream().map(other -> TaskRow.of(other, names)).toList());
    }

    /** A call that was made. */
    record CallBody(
            String by,
            Instant at,
            CallAnswer answer,
            @Nullable Instant againAt,
            @Nullable String remark) {

        static CallBody of(CallAttempt call, TaskCards.Names names) {
            return new CallBody(
                    names.users().getOrDefault(call.by(), "—"),
                    call.calledAt(),
                    call.answer(),
                    call.againAt(),
                    call.remark());
        }
    }
}
