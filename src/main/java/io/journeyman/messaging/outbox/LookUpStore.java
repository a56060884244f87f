package io.journeyman.messaging.outbox;

import static journeyman.schema.Tables.MESSAGE_COPY;
import static journeyman.schema.Tables.OUTBOX_MESSAGE;

import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.MessageState;
import io.journeyman.shared.Channel;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Doubtful messages to be looked for; {@code next_at} says when to ask next. */
@Repository
class LookUpStore {

    private final DSLContext db;

    LookUpStore(DSLContext db) {
        this.db = db;
    }

    List<Doubt> due(Instant now, int limit) {
        var m = OUTBOX_MESSAGE;
        return db.select(m.ID, m.CHANNEL, m.PROVIDER, m.ADDRESS, MESSAGE_COPY.BODY, m.HANDOFF_AT)
                .from(m)
                .join(MESSAGE_COPY)
                .on(MESSAGE_COPY.MESSAGE_ID.eq(m.ID))
                .where(m.STATE.eq(MessageState.UNKNOWN.name()))
                .and(m.CHANNEL.ne(Channel.EMAIL.name()))
                .and(m.NEXT_AT.le(now))
                .orderBy(m.HANDOFF_AT)
                .limit(limit)
                .fetch(row -> new Doubt(
                        new MessageId(row.value1()),
                        Channel.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    void askAgainAt(MessageId id, Instant at) {
        db.update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.NEXT_AT, at)
                .where(OUTBOX_MESSAGE.ID.eq(id.value()))
                .and(OUTBOX_MESSAGE.STATE.eq(MessageState.UNKNOWN.name()))
                .execute();
    }

    /** A doubtful message, as its provider may know it. */
    record Doubt(MessageId id, Channel channel, String provider, String to, String body, Instant handedOffAt) {}
}
