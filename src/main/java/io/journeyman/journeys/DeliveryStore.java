package io.journeyman.journeys;

import static journeyman.schema.Tables.JOURNEY_DELIVERY;
import static journeyman.schema.Tables.JOURNEY_LOOK_BACK;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Events on their way to waits, and waits whose past is still to be searched. */
@Repository
class DeliveryStore {

    private final DSLContext db;

    DeliveryStore(DSLContext db) {
        this.db = db;
    }

    /** An event somebody waits for. */
    record Delivery(
            UUID id,
            UUID eventId,
            String eventKind,
            Instant eventAt,
            ContactId contact,
            String instanceId,
            String executionId,
            String activityInstanceId,
            String outcome,
            int attempt) {}

    /** A wait that opened. */
    record LookBack(
            String activityInstanceId,
            String executionId,
            String instanceId,
            String definitionId,
            String elementId,
            ContactId contact,
            Instant openedAt,
            int attempt) {}

    /** Puts an event on its way. False when it is on its way to that wait already. */
    boolean insert(Delivery delivery, Instant now) {
        return db.insertInto(JOURNEY_DELIVERY)
                        .set(JOURNEY_DELIVERY.ID, Ids.next())
                        .set(JOURNEY_DELIVERY.EVENT_ID, delivery.eventId())
                        .set(JOURNEY_DELIVERY.EVENT_KIND, delivery.eventKind())
                        .set(JOURNEY_DELIVERY.EVENT_AT, delivery.eventAt())
                        .set(JOURNEY_DELIVERY.CONTACT_ID, delivery.contact().value())
                        .set(JOURNEY_DELIVERY.INSTANCE_ID, delivery.instanceId())
                        .set(JOURNEY_DELIVERY.EXECUTION_ID, delivery.executionId())
                        .set(JOURNEY_DELIVERY.ACTIVITY_INSTANCE_ID, delivery.activityInstanceId())
                        .set(JOURNEY_DELIVERY.OUTCOME, delivery.outcome())
                        .set(JOURNEY_DELIVERY.CREATED_AT, now)
                        .set(JOURNEY_DELIVERY.NEXT_AT, now)
                        .set(JOURNEY_DELIVERY.ATTEMPT, 0)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Due deliveries, locked until the transaction ends. */
    List<Delivery> claim(int limit, Instant now) {
        return db.selectFrom(JOURNEY_DELIVERY)
                .where(JOURNEY_DELIVERY.NEXT_AT.le(now))
                .orderBy(JOURNEY_DELIVERY.NEXT_AT, JOURNEY_DELIVERY.ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(row -> new Delivery(
                        row.getId(),
                        row.getEventId(),
                        row.getEventKind(),
                        row.getEventAt(),
                        new ContactId(row.getContactId()),
                        row.getInstanceId(),
                        row.getExecutionId(),
                        row.getActivityInstanceId(),
                        row.getOutcome(),
                        row.getAttempt()));
    }

    void delivered(UUID id) {
        db.deleteFrom(JOURNEY_DELIVERY).where(JOURNEY_DELIVERY.ID.eq(id)).execute();
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
                .set(JOURNEY_LOOK_BACK.ACTIVITY_INSTANCE_ID, wait.activityInstanceId())
                .set(JOURNEY_LOOK_BACK.EXECUTION_ID, wait.executionId())
                .set(JOURNEY_LOOK_BACK.INSTANCE_ID, wait.instanceId())
                .set(JOURNEY_LOOK_BACK.DEFINITION_ID, wait.definitionId())
                .set(JOURNEY_LOOK_BACK.ELEMENT_ID, wait.elementId())
                .set(JOURNEY_LOOK_BACK.CONTACT_ID, wait.contact().value())
                .set(JOURNEY_LOOK_BACK.OPENED_AT, wait.openedAt())
                .set(JOURNEY_LOOK_BACK.NEXT_AT, wait.openedAt())
                .set(JOURNEY_LOOK_BACK.ATTEMPT, 0)
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
                        row.getActivityInstanceId(),
                        row.getExecutionId(),
                        row.getInstanceId(),
                        row.getDefinitionId(),
                        row.getElementId(),
                        new ContactId(row.getContactId()),
                        row.getOpenedAt(),
                        row.getAttempt()));
    }

    void lookedBack(List<LookBack> waits) {
        db.deleteFrom(JOURNEY_LOOK_BACK)
                .where(JOURNEY_LOOK_BACK.ACTIVITY_INSTANCE_ID.in(
                        waits.stream().map(LookBack::activityInstanceId).toList()))
                .execute();
    }
}
