package io.journeyman.messaging.outbox;

import static journeyman.schema.Tables.OUTBOX_MESSAGE;

import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.MessageState;
import io.journeyman.messaging.providers.Texts;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Messages after their hand-off. */
@Repository
class LaterStore {

    private static final int LONGEST_TEXT = 500;

    private final DSLContext db;

    LaterStore(DSLContext db) {
        this.db = db;
    }

    /** Locks the message; notes the provider's id where it was not known. */
    Known lock(MessageId id, @Nullable String reference) {
        if (reference != null) {
            db.update(OUTBOX_MESSAGE)
                    .set(OUTBOX_MESSAGE.PROVIDER_REF, reference)
                    .where(OUTBOX_MESSAGE.ID.eq(id.value()))
                    .and(OUTBOX_MESSAGE.PROVIDER_REF.isNull())
                    .execute();
        }
        return db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.ID.eq(id.value()))
                .forUpdate()
                .fetchSingle(row ->
                        new Known(ClaimStore.candidate(row), MessageState.valueOf(row.getState()), row.getTitle()));
    }

    /** @param reason why it is certain now; null where the provider said so */
    void sent(MessageId id, @Nullable String reason, Instant now) {
        db.update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.STATE, MessageState.SENT.name())
                .set(OUTBOX_MESSAGE.REASON, reason)
                .set(OUTBOX_MESSAGE.SENT_AT, now)
                .setNull(OUTBOX_MESSAGE.LEASE_UNTIL)
                .where(OUTBOX_MESSAGE.ID.eq(id.value()))
                .execute();
    }

    void end(
            MessageId id,
            MessageState to,
            @Nullable String reason,
            @Nullable String code,
            @Nullable String text,
            Instant now) {
        db.update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.STATE, to.name())
                .set(OUTBOX_MESSAGE.REASON, reason)
                .set(OUTBOX_MESSAGE.LAST_CODE, code)
                .set(OUTBOX_MESSAGE.LAST_TEXT, Texts.shorten(text, LONGEST_TEXT))
                .set(OUTBOX_MESSAGE.ENDED_AT, now)
                .where(OUTBOX_MESSAGE.ID.eq(id.value()))
                .execute();
    }

    /** A message and where it stands. */
    record Known(Candidate message, MessageState state, String title) {}
}
