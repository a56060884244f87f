package io.journeyman.journeys;

import static journeyman.schema.Tables.JOURNEY_DELIVERY;
import static journeyman.schema.Tables.JOURNEY_LOOK_BACK;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import journeyman.schema.tables.records.JourneyDeliveryRecord;
import org.jooq.DSLContext;
import org.jooq.SelectSeekStep2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Events on their way to waits, and waits whose past is still to be searched. */
@Repository
class DeliveryStore {

    private final DSLContext db;

    DeliveryStore(DSLContext db) {
        this.db = db;
    }

    /**
     * An event somebody waits for.
     *
     * @param waitId the open wait, or for a message's outcome the visit of the step that awaits it
     * @param executionId only for a message's outcome
     */
    record Delivery(
            UUID id,
            UUID eventId,
            String eventKind,
            Instant eventAt,
            ContactId contact,
            String instanceId,
            String waitId,
            @Nullable String executionId,
            @Nullable String outcome,
            int attempt) {}

    /** A wait that opened, whose past is to be searched. */
    record LookBack(String waitId, String instanceId, ContactId contact, Instant openedAt, int attempt) {}

    /** Puts events on their way; one that is on its way to that wait already stays as it is. Answers how many are new. */
    int insert(List<Delivery> deliveries, Instant now) {
        if (deliveries.isEmpty()) {
            return 0;
        }
        List<JourneyDeliveryRecord> rows =
                deliveries.stream().map(delivery -> row(delivery, now)).toList();
        return db.insertInto(JOURNEY_DELIVERY, JOURNEY_DELIVERY.fields())
                .valuesOfRecords(rows)
                .onConflictDoNothing()
                .execute();
    }

    private static JourneyDeliveryRecord row(Delivery delivery, Instant now) {
        JourneyDeliveryRecord row = new JourneyDeliveryRecord();
        row.setId(Ids.next());
        row.setEventId(delivery.eventId());
        row.setEventKind(delivery.eventKind());
        row.setEventAt(delivery.eventAt());
        row.setContactId(delivery.contact().value());
        row.setInstanceId(delivery.instanceId());
        row.setWaitId(delivery.waitId());
        row.setExecutionId(delivery.executionId());
        row.setOutcome(delivery.outcome());
        row.setCreatedAt(now);
        row.setNextAt(now);
        row.setAttempt(0);
        return row;
    }

    /** Due deliveries, oldest event first, locked until the transaction ends. */
    List<Delivery> claim(int limit, Instant now) {
        return due(now).limit(limit).forUpdate().skipLocked().fetch(DeliveryStore::delivery);
    }

    /** The first due delivery, not locked. */
    Optional<Delivery> peek(Instant now) {
        return due(now).limit(1).fetchOptional(DeliveryStore::delivery);
    }

    private SelectSeekStep2<JourneyDeliveryRecord, Instant, UUID> due(Instant now) {
        return db.selectFrom(JOURNEY_DELIVERY)
                .where(JOURNEY_DELIVERY.NEXT_AT.le(now))
                .orderBy(JOURNEY_DELIVERY.NEXT_AT, JOURNEY_DELIVERY.ID);
    }

    private static Delivery delivery(JourneyDeliveryRecord row) {
        return new Delivery(
                row.getId(),
                row.getEventId(),
                row.getEventKind(),
                row.getEventAt(),
                new ContactId(row.getContactId()),
                row.getInstanceId(),
                row.getWaitId(),
                row.getExecutionId(),
                row.getOutcome(),
                row.getAttempt());
    }

    void done(Collection<UUID> ids) {
        db.deleteFrom(JOURNEY_DELIVERY).where(JOURNEY_DELIVERY.ID.in(ids)).execute();
    }

    void later(UUID id, int attempt, Instant nextAt, String problem) {
        db.update(JOURNEY_DELIVERY)
                .set(JOURNEY_DELIVERY.ATTEMPT, attempt)
                .set(JOURNEY_DELIVERY.NEXT_AT, nextAt)
                .set(JOURNEY_DELIVERY.LAST_PROBLEM, problem)
                .where(JOURNEY_DELIVERY.ID.eq(id))
                .execute();
    }

    void insert(LookBack wait) {
        db.insertInto(JOURNEY_LOOK_BACK)
                .set(JOURNEY_LOOK_BACK.WAIT_ID, wait.waitId())
                .set(JOURNEY_LOOK_BACK.INSTANCE_ID, wait.instanceId())
                .set(JOURNEY_LOOK_BACK.CONTACT_ID, wait.contact().value())
                .set(JOURNEY_LOOK_BACK.OPENED_AT, wait.openedAt())
                .set(JOURNEY_LOOK_BACK.NEXT_AT, wait.openedAt())
                .set(JOURNEY_LOOK_BACK.ATTEMPT, 0)
                .onConflictDoNothing()
                .execute();
    }

    List<LookBack> claimLookBacks(int limit, Instant now) {
        return db.selectFrom(JOURNEY_LOOK_BACK)
                .where(JOURNEY_LOOK_BACK.NEXT_AT.le(now))
                .orderBy(JOURNEY_LOOK_BACK.NEXT_AT)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(row -> new LookBack(
                        row.getWaitId(),
                        row.getInstanceId(),
                        new ContactId(row.getContactId()),
                        row.getOpenedAt(),
                        row.getAttempt()));
    }

    void lookedBack(List<LookBack> waits) {
        db.deleteFrom(JOURNEY_LOOK_BACK)
                .where(JOURNEY_LOOK_BACK.WAIT_ID.in(
                        waits.stream().map(LookBack::waitId).toList()))
                .execute();
    }
}
