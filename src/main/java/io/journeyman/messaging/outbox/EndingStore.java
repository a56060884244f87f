package io.journeyman.messaging.outbox;

import static journeyman.schema.Tables.OUTBOX_MESSAGE;

import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.MessageState;
import java.time.Instant;
import java.util.Collection;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes the end of messages that were not sent. */
@Repository
class EndingStore {

    private final DSLContext db;

    EndingStore(DSLContext db) {
        this.db = db;
    }

    void end(Collection<MessageId> ids, MessageState state, String reason, Instant now) {
        db.update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.STATE, state.name())
                .set(OUTBOX_MESSAGE.REASON, reason)
                .set(OUTBOX_MESSAGE.ENDED_AT, now)
                .setNull(OUTBOX_MESSAGE.OWNER)
                .setNull(OUTBOX_MESSAGE.LEASE_UNTIL)
                .where(OUTBOX_MESSAGE.ID.in(ids.stream().map(MessageId::value).toList()))
                .execute();
    }

    /** Notes the outcome the waiting block gets. Answers false where it has one already: the first one counts. */
    boolean outcome(MessageId id, String outcome) {
        return db.update(OUTBOX_MESSAGE)
                        .set(OUTBOX_MESSAGE.OUTCOME, outcome)
                        .where(OUTBOX_MESSAGE.ID.eq(id.value()))
                        .and(OUTBOX_MESSAGE.OUTCOME.isNull())
                        .execute()
                == 1;
    }
}
