package io.journeyman.handover.web;

import io.journeyman.handover.InboxTask;
import io.journeyman.handover.TaskId;
import io.journeyman.handover.TaskKind;
import io.journeyman.handover.TaskState;
import io.journeyman.handover.WhyNow;
import io.journeyman.shared.TeamId;
import io.journeyman.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task in a list. */
record TaskRow(
        TaskId id,
        TaskKind kind,
        TaskState state,
        String title,
        PersonBody person,
        int score,
        WhyNow why,
        @Nullable TeamId teamId,
        @Nullable String team,
        @Nullable UserId assigneeId,
        @Nullable String assignee,
        Instant dueAt,
        @Nullable Instant nextCallAt,
        @Nullable Instant escalatedAt,
        Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable String outcome,
        @Nullable String remark) {

    static TaskRow of(InboxTask task, TaskCards.Names names) {
        var team = task.team() == null ? null : names.teams().get(task.team());
        return new TaskRow(
                task.id(),
                task.kind(),
                task.state(),
                task.title(),
                PersonBody.of(task.contact(), names),
                task.score(),
                task.why(),
                task.team(),
                team == null ? null : team.name(),
                task.assignee(),
                task.assignee() == null ? null : names.users().get(task.assignee()),
                task.dueAt(),
                task.nextCallAt(),
                task.escalatedAt(),
                task.createdAt(),
                task.closedAt(),
                task.outcome(),
                task.remark());
    }
}
