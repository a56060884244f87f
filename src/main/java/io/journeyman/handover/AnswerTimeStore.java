package io.journeyman.handover;

import static journeyman.schema.Tables.INBOX_TASK;

import io.journeyman.shared.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how tasks of a team were answered. */
@Component
class AnswerTimeStore {

    private static final int MOST = 50_000;

    private final DSLContext sql;

    AnswerTimeStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Answered> since(TeamId team, Instant from) {
        return sql.select(
                        INBOX_TASK.ASSIGNEE,
                        INBOX_TASK.KIND,
                        INBOX_TASK.OUTCOME,
                        INBOX_TASK.CREATED_AT,
                        INBOX_TASK.CLAIMED_AT,
                        INBOX_TASK.CLOSED_AT,
                        INBOX_TASK.ESCALATED_AT)
                .from(INBOX_TASK)
                .where(INBOX_TASK.TEAM_ID.eq(team.value()))
                .and(INBOX_TASK.CREATED_AT.ge(from))
                .and(INBOX_TASK.STATE.ne(TaskState.WITHDRAWN.name()))
                .orderBy(INBOX_TASK.CREATED_AT.desc())
                .limit(MOST)
                .fetch()
                .map(row -> new Answered(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    /** What counts of one task. */
    record Answered(
            @Nullable UUID assignee,
            String kind,
            @Nullable String outcome,
            Instant createdAt,
            @Nullable Instant claimedAt,
            @Nullable Instant closedAt,
            @Nullable Instant escalatedAt) {}
}
