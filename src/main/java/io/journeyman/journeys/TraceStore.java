package io.journeyman.journeys;

import static journeyman.schema.Tables.JOURNEY_RUN;
import static journeyman.schema.Tables.JOURNEY_TRACE;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import journeyman.schema.tables.records.JourneyRunRecord;
import journeyman.schema.tables.records.JourneyTraceRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes runs and traces, many rows at a time. */
@Repository
class TraceStore {

    private final DSLContext db;

    TraceStore(DSLContext db) {
        this.db = db;
    }

    /** A run that began. */
    record Began(
            String instanceId,
            String rootInstanceId,
            VersionStore.Origin origin,
            ContactId contact,
            @Nullable String subjectKey,
            Instant at) {}

    /** A run that ended. */
    record Ended(
            String instanceId,
            RunEnding ending,
            @Nullable String elementId,
            @Nullable String outcome,
            @Nullable String reason,
            Instant at) {}

    /** One visit of an element; what is not known yet is null. */
    static final class Visit {

        final String instanceId;
        final String visitId;
        final VersionStore.Origin origin;
        final ContactId contact;
        final String elementId;
        final String elementType;
        final Instant enteredAt;

        @Nullable
        Instant leftAt;

        @Nullable
        String flowId;

        @Nullable
        String outcome;

        boolean interrupted;

        Visit(
                String instanceId,
                String visitId,
                VersionStore.Origin origin,
                ContactId contact,
                String elementId,
                String elementType,
                Instant enteredAt) {
            this.instanceId = instanceId;
            this.visitId = visitId;
            this.origin = origin;
            this.contact = contact;
            this.elementId = elementId;
            this.elementType = elementType;
            this.enteredAt = enteredAt;
        }

        /** The same visit once more, for the second arrow of a fork. */
        Visit again() {
            Visit twin = new Visit(instanceId, visitId, origin, contact, elementId, elementType, enteredAt);
            twin.leftAt = leftAt;
            twin.outcome = outcome;
            return twin;
        }
    }

    /** The end of a visit that began in an earlier transaction. */
    record Leave(
            String instanceId, String visitId, @Nullable String outcome, boolean interrupted, Instant at) {}

    /** An arrow taken from a visit that ended in an earlier transaction. */
    record Arrow(String instanceId, String sourceElementId, String flowId) {}

    void begin(List<Began> runs) {
        if (runs.isEmpty()) {
            return;
        }
        List<JourneyRunRecord> rows = new ArrayList<>();
        for (Began run : runs) {
            JourneyRunRecord row = new JourneyRunRecord();
            row.setInstanceId(run.instanceId());
            row.setRootInstanceId(run.rootInstanceId());
            row.setJourneyId(run.origin().journey().value());
            row.setVersion(run.origin().version());
            row.setContactId(run.contact().value());
            row.setSubjectKey(run.subjectKey());
            row.setStartedAt(run.at());
            rows.add(row);
        }
        db.insertInto(JOURNEY_RUN, JOURNEY_RUN.fields()).valuesOfRecords(rows).execute();
    }

    void end(List<Ended> runs) {
        for (Ended run : runs) {
            db.update(JOURNEY_RUN)
                    .set(JOURNEY_RUN.ENDED_AT, run.at())
                    .set(JOURNEY_RUN.ENDING, run.ending().name())
                    .set(JOURNEY_RUN.END_ELEMENT_ID, run.elementId())
                    .set(JOURNEY_RUN.OUTCOME, run.outcome())
                    .set(JOURNEY_RUN.END_REASON, run.reason())
                    .where(JOURNEY_RUN.INSTANCE_ID.eq(run.instanceId()), JOURNEY_RUN.ENDED_AT.isNull())
                    .execute();
        }
    }

    void enter(List<Visit> visits) {
        if (visits.isEmpty()) {
            return;
        }
        List<JourneyTraceRecord> rows = new ArrayList<>();
        for (Visit visit : visits) {
            JourneyTraceRecord row = new JourneyTraceRecord();
            row.setId(Ids.next());
            row.setInstanceId(visit.instanceId);
            row.setActivityInstanceId(visit.visitId);
            row.setJourneyId(visit.origin.journey().value());
            row.setVersion(visit.origin.version());
            row.setContactId(visit.contact.value());
            row.setElementId(visit.elementId);
            row.setElementType(visit.elementType);
            row.setEnteredAt(visit.enteredAt);
            row.setLeftAt(visit.leftAt);
            row.setFlowId(visit.flowId);
            row.setOutcome(visit.outcome);
            row.setInterrupted(visit.interrupted);
            rows.add(row);
        }
        db.insertInto(JOURNEY_TRACE, JOURNEY_TRACE.fields())
                .valuesOfRecords(rows)
                .execute();
    }

    void leave(List<Leave> leaves) {
        for (Leave leave : leaves) {
            db.update(JOURNEY_TRACE)
                    .set(JOURNEY_TRACE.LEFT_AT, leave.at())
                    .set(JOURNEY_TRACE.OUTCOME, leave.outcome())
                    .set(JOURNEY_TRACE.INTERRUPTED, leave.interrupted())
                    .where(
                            JOURNEY_TRACE.INSTANCE_ID.eq(leave.instanceId()),
                            JOURNEY_TRACE.ACTIVITY_INSTANCE_ID.eq(leave.visitId()),
                            JOURNEY_TRACE.LEFT_AT.isNull())
                    .execute();
        }
    }

    /** Notes the arrows on the newest finished visits that have none yet. */
    void follow(List<Arrow> arrows) {
        for (Arrow arrow : arrows) {
            var newest = JOURNEY_TRACE.as("newest");
            db.update(JOURNEY_TRACE)
                    .set(JOURNEY_TRACE.FLOW_ID, arrow.flowId())
                    .where(
                            JOURNEY_TRACE.INSTANCE_ID.eq(arrow.instanceId()),
                            JOURNEY_TRACE.ELEMENT_ID.eq(arrow.sourceElementId()),
                            JOURNEY_TRACE.FLOW_ID.isNull(),
                            JOURNEY_TRACE.LEFT_AT.isNotNull(),
                            JOURNEY_TRACE.ENTERED_AT.eq(DSL.select(DSL.max(newest.ENTERED_AT))
                                    .from(newest)
                                    .where(
                                            newest.INSTANCE_ID.eq(arrow.instanceId()),
                                            newest.ELEMENT_ID.eq(arrow.sourceElementId()))))
                    .execute();
        }
    }

    /** Remembers which event moved a person on from an open visit. */
    void movedBy(String instanceId, String visitId, UUID eventId) {
        db.update(JOURNEY_TRACE)
                .set(JOURNEY_TRACE.EVENT_ID, eventId)
                .where(JOURNEY_TRACE.INSTANCE_ID.eq(instanceId), JOURNEY_TRACE.ACTIVITY_INSTANCE_ID.eq(visitId))
                .execute();
    }

    /** The events that moved this run on already. */
    List<UUID> usedEvents(String rootInstanceId) {
        return db.select(JOURNEY_TRACE.EVENT_ID)
                .from(JOURNEY_TRACE)
                .where(
                        JOURNEY_TRACE.INSTANCE_ID.in(DSL.select(JOURNEY_RUN.INSTANCE_ID)
                                .from(JOURNEY_RUN)
                                .where(JOURNEY_RUN.ROOT_INSTANCE_ID.eq(rootInstanceId))),
                        JOURNEY_TRACE.EVENT_ID.isNotNull())
                .fetch(JOURNEY_TRACE.EVENT_ID);
    }
}
