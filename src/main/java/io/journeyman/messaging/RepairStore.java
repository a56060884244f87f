package io.journeyman.messaging;

import static journeyman.schema.Tables.OUTBOX_MESSAGE;
import static org.jooq.impl.DSL.noCondition;

import io.journeyman.content.TemplateId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Messages that stand still, moved by hand. */
@Repository
class RepairStore {

    private final DSLContext db;

    RepairStore(DSLContext db) {
        this.db = db;
    }

    List<MessageId> lockDoubtful(Collection<MessageId> ids) {
        return db.select(OUTBOX_MESSAGE.ID)
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.ID.in(ids.stream().map(MessageId::value).toList()))
                .and(OUTBOX_MESSAGE.STATE.eq(MessageState.UNKNOWN.name()))
                .forUpdate()
                .fetch(row -> new MessageId(row.value1()));
    }

    void again(List<MessageId> ids, Instant now) {
        db.update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.STATE, MessageState.PENDING.name())
                .set(OUTBOX_MESSAGE.NEXT_AT, now)
                .setNull(OUTBOX_MESSAGE.HANDOFF_AT)
                .setNull(OUTBOX_MESSAGE.OWNER)
                .setNull(OUTBOX_MESSAGE.REASON)
                .where(OUTBOX_MESSAGE.ID.in(ids.stream().map(MessageId::value).toList()))
                .execute();
    }

    int buildAgain(TemplateId template, @Nullable String journeyKey, @Nullable String elementId, Instant now) {
        return db.update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.STATE, MessageState.PENDING.name())
                .set(OUTBOX_MESSAGE.NEXT_AT, now)
                .setNull(OUTBOX_MESSAGE.REASON)
                .where(OUTBOX_MESSAGE.STATE.eq(MessageState.BROKEN.name()))
                .and(OUTBOX_MESSAGE.TEMPLATE_ID.eq(template.value()))
                .and(journeyKey == null ? noCondition() : OUTBOX_MESSAGE.JOURNEY_KEY.eq(journeyKey))
                .and(elementId == null ? noCondition() : OUTBOX_MESSAGE.ELEMENT_ID.eq(elementId))
                .execute();
    }
}
