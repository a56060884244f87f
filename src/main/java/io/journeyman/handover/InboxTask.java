package io.journeyman.handover;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.TeamId;
import io.journeyman.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task for a colleague, as the inbox knows it.
 *
 * @param journeyKey journey that asked, the outermost one
 * @param title what to do
 * @param instructions more about it, from the drawing
 * @param outcomes how it can be closed
 * @param team whom it is offered to; null where everybody who works tasks may take it
 * @param assignee who holds it; null while nobody does
 * @param score points of the person when the task was made
 * @param triesNeeded how many calls without an answer are needed before "no answer" may be chosen
 * @param tries calls without an answer so far
 * @param workWithin how long the colleague has after claiming it
 * @param dueAt until when it should be claimed, then until when it should be closed
 * @param nextCallAt when the colleague wants to call again
 * @param restUntil until when the person rests after "not now"
 */
public record InboxTask(
        TaskId id,
        TaskKind kind,
        ContactId contact,
        String instanceId,
        String rootInstanceId,
        String journeyKey,
        int journeyVersion,
        String elementId,
        String title,
        @Nullable String instructions,
        List<TaskOutcome> outcomes,
        @Nullable TeamId team,
        @Nullable UserId assignee,
        @Nullable Instant claimedAt,
        TaskState state,
        @Nullable String outcome,
        int score,
        WhyNow why,
        int triesNeeded,
        int tries,
        Duration workWithin,
        Instant dueAt,
        @Nullable Instant nextCallAt,
        @Nullable Instant remindedAt,
        @Nullable Instant escalatedAt,
        Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable UserId closedBy,
        @Nullable Instant restUntil,
        @Nullable String remark) {

    public InboxTask {
        outcomes = List.copyOf(outcomes);
    }

    public boolean open() {
        return state == TaskState.OPEN;
    }

    public boolean heldBy(UserId user) {
        return user.equals(assignee);
    }
}
