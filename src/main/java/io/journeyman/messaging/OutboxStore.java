package io.journeyman.messaging;

import static journeyman.schema.Tables.OUTBOX_MESSAGE;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import journeyman.schema.tables.records.OutboxMessageRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Lays messages down. What happens to them later is the business of {@code outbox}. */
@Repository
class OutboxStore {

    private final DSLContext db;
    private final Clock clock;
    private final MessagingSettings settings;

    OutboxStore(DSLContext db, Clock clock, MessagingSettings settings) {
        this.db = db;
        this.clock = clock;
        this.settings = settings;
    }

    MessageId insert(OutboxMessage message) {
        MessageId id = MessageId.next();
        int inserted = db.insertInto(OUTBOX_MESSAGE)
                .set(row(id, message))
                .onConflict(
                        OUTBOX_MESSAGE.PROCESS_INSTANCE_ID,
                        OUTBOX_MESSAGE.ACTIVITY_INSTANCE_ID,
                        OUTBOX_MESSAGE.CONTACT_ID,
                        OUTBOX_MESSAGE.CHANNEL)
                .doNothing()
                .execute();
        return inserted == 1 ? id : existing(message);
    }

    private MessageId existing(OutboxMessage message) {
        UUID id = db.select(OUTBOX_MESSAGE.ID)
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.PROCESS_INSTANCE_ID.eq(message.from().instanceId()))
                .and(OUTBOX_MESSAGE.ACTIVITY_INSTANCE_ID.eq(message.from().activityId()))
                .and(OUTBOX_MESSAGE.CONTACT_ID.eq(message.contact().value()))
                .and(OUTBOX_MESSAGE.CHANNEL.eq(message.channel().name()))
                .fetchSingle(OUTBOX_MESSAGE.ID);
        return new MessageId(id);
    }

    private OutboxMessageRecord row(MessageId id, OutboxMessage message) {
        Instant now = clock.instant();
        JourneyPoint from = message.from();
        OutboxMessageRecord row = new OutboxMessageRecord();
        row.setId(id.value());
        row.setChannel(message.channel().name());
        row.setOrigin(MessageOrigin.JOURNEY.name());
        row.setContactId(message.contact().value());
        row.setProcessInstanceId(from.instanceId());
        row.setExecutionId(from.executionId());
        row.setActivityInstanceId(from.activityId());
        row.setJourneyKey(from.journeyKey());
        row.setJourneyVersion(from.journeyVersion());
        row.setElementId(from.elementId());
        row.setElementName(from.elementName());
        row.setSubjectKey(from.subjectKey());
        row.setTemplateId(message.template().value());
        row.setTitle(message.title());
        row.setPurpose(message.purpose());
        row.setMessageId("<" + id + "@" + settings.domain() + ">");
        row.setState(MessageState.PENDING.name());
        row.setNextAt(now);
        row.setExpiresAt(message.expiresAt());
        row.setAwaits(message.outcomeDue() != null);
        row.setOutcomeDue(message.outcomeDue());
        row.setCreatedAt(now);
        return row;
    }
}
