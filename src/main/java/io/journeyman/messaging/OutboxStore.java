package io.journeyman.messaging;

import static journeyman.schema.Tables.OUTBOX_MESSAGE;

import io.journeyman.steps.Place;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

    void insert(List<OutboxMessage> messages) {
        db.insertInto(OUTBOX_MESSAGE)
                .set(messages.stream().map(this::row).toList())
                .onConflict(
                        OUTBOX_MESSAGE.PROCESS_INSTANCE_ID,
                        OUTBOX_MESSAGE.ACTIVITY_INSTANCE_ID,
                        OUTBOX_MESSAGE.CONTACT_ID,
                        OUTBOX_MESSAGE.CHANNEL)
                .doNothing()
                .execute();
    }

    private OutboxMessageRecord row(OutboxMessage message) {
        MessageId id = MessageId.next();
        Instant now = clock.instant();
        Place place = message.place();
        OutboxMessageRecord row = new OutboxMessageRecord();
        row.setId(id.value());
        row.setChannel(message.channel().name());
        row.setOrigin(MessageOrigin.JOURNEY.name());
        row.setContactId(message.contact().value());
        row.setProcessInstanceId(place.instanceId());
        row.setRootInstanceId(place.rootInstanceId());
        row.setExecutionId(place.executionId());
        row.setActivityInstanceId(place.activityInstanceId());
        row.setJourneyKey(place.journeyKey());
        row.setJourneyVersion(place.version());
        row.setElementId(place.elementId());
        row.setElementName(place.elementName());
        row.setSubjectKey(message.subjectKey());
        row.setTemplateId(message.template().value());
        row.setTitle(message.title());
        row.setPurpose(message.purpose());
        row.setMessageId(settings.messageId(id));
        row.setState(MessageState.PENDING.name());
        row.setNextAt(now);
        row.setExpiresAt(message.expiresAt());
        row.setAwaits(message.awaits());
        row.setCreatedAt(now);
        return row;
    }
}
