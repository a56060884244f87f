package io.journeyman.messaging.outbox;

import static journeyman.schema.Tables.OUTBOX_MESSAGE;

import io.journeyman.messaging.MessageState;
import io.journeyman.steps.MessageClock.LastSend;
import io.journeyman.steps.MessageClock.State;
import java.time.Instant;
import java.util.Optional;
import journeyman.schema.tables.records.OutboxMessageRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The last message of a run. */
@Repository
class MessageTimeStore {

    private final DSLContext db;

    MessageTimeStore(DSLContext db) {
        this.db = db;
    }

    Optional<LastSend> last(String instanceId, Instant queuedUntil) {
        return db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.PROCESS_INSTANCE_ID.eq(instanceId))
                .and(OUTBOX_MESSAGE.CREATED_AT.le(queuedUntil))
                .orderBy(OUTBOX_MESSAGE.CREATED_AT.desc(), OUTBOX_MESSAGE.SEQ.desc())
                .limit(1)
                .fetchOptional(MessageTimeStore::send);
    }

    private static LastSend send(OutboxMessageRecord row) {
        MessageState state = MessageState.valueOf(row.getState());
        if (state.waiting()) {
            return new LastSend(State.QUEUED, row.getCreatedAt(), row.getElementId());
        }
        return state.neverSent() || row.getHandoffAt() == null
                ? new LastSend(State.ENDED, row.getEndedAt(), row.getElementId())
                : new LastSend(State.HANDED_OFF, row.getHandoffAt(), row.getElementId());
    }
}
