package io.journeyman.handover;

import static journeyman.schema.Tables.CALL_ATTEMPT;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.UserId;
import java.util.List;
import journeyman.schema.tables.records.CallAttemptRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Rows of calls. */
@Component
class CallStore {

    private final DSLContext sql;

    CallStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(CallAttempt call, ContactId contact) {
        sql.insertInto(CALL_ATTEMPT)
                .set(CALL_ATTEMPT.ID, call.id())
                .set(CALL_ATTEMPT.TASK_ID, call.task().value())
                .set(CALL_ATTEMPT.CONTACT_ID, contact.value())
                .set(CALL_ATTEMPT.USER_ID, call.by().value())
                .set(CALL_ATTEMPT.CALLED_AT, call.calledAt())
                .set(CALL_ATTEMPT.ANSWER, call.answer().name())
                .set(CALL_ATTEMPT.AGAIN_AT, call.againAt())
                .set(CALL_ATTEMPT.REMARK, call.remark())
                .execute();
    }

    List<CallAttempt> of(TaskId task) {
        return sql.selectFrom(CALL_ATTEMPT)
                .where(CALL_ATTEMPT.TASK_ID.eq(task.value()))
                .orderBy(CALL_ATTEMPT.CALLED_AT.desc())
                .fetch()
                .map(CallStore::call);
    }

    private static CallAttempt call(CallAttemptRecord row) {
        return new CallAttempt(
                row.getId(),
                new TaskId(row.getTaskId()),
                new UserId(row.getUserId()),
                row.getCalledAt(),
                CallAnswer.valueOf(row.getAnswer()),
                row.getAgainAt(),
                row.getRemark());
    }
}
