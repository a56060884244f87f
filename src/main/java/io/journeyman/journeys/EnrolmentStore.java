package io.journeyman.journeys;

import static journeyman.schema.Tables.ENROLMENT;
import static journeyman.schema.Tables.JOURNEY;
import static journeyman.schema.Tables.JOURNEY_RUN;

import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectSeekStep2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of entries: inserted by every way in, started by a worker. */
@Repository
class EnrolmentStore {

    private final DSLContext db;

    EnrolmentStore(DSLContext db) {
        this.db = db;
    }

    /** An entry to insert. */
    record NewEntry(
            UUID id,
            JourneyId journey,
            ContactId contact,
            String reentryKey,
            String source,
            @Nullable String sourceRef,
            @Nullable UUID eventId,
            @Nullable UUID jobId,
            @Nullable String subjectKey) {}

    /** An entry that waits to be started. */
    record Entry(
            UUID id,
            JourneyId journey,
            ContactId contact,
            @Nullable String subjectKey,
            int attempt) {}

    /** A person's newest entry into a journey, for re-entry rules. */
    record Last(UUID id, Instant at, boolean inside) {}

    /** Inserts what is new. Answers how many were; the others are in already under the same key. */
    int insert(List<NewEntry> entries, Instant at) {
        if (entries.isEmpty()) {
            return 0;
        }
        var insert = db.insertInto(
                ENROLMENT,
                ENROLMENT.ID,
                ENROLMENT.JOURNEY_ID,
                ENROLMENT.CONTACT_ID,
                ENROLMENT.REENTRY_KEY,
                ENROLMENT.SOURCE,
                ENROLMENT.SOURCE_REF,
                ENROLMENT.EVENT_ID,
                ENROLMENT.JOB_ID,
                ENROLMENT.SUBJECT_KEY,
                ENROLMENT.STATE,
                ENROLMENT.CREATED_AT,
                ENROLMENT.NEXT_AT,
                ENROLMENT.ATTEMPT);
        for (NewEntry entry : entries) {
            insert = insert.values(
                    entry.id(),
                    entry.journey().value(),
                    entry.contact().value(),
                    entry.reentryKey(),
                    entry.source(),
                    entry.sourceRef(),
                    entry.eventId(),
                    entry.jobId(),
                    entry.subjectKey(),
                    EnrolmentState.WAITING.name(),
                    at,
                    at,
                    0);
        }
        return insert.onConflictDoNothing().execute();
    }

    /** The newest entry of each of these people into the journey. */
    Map<ContactId, Last> last(JourneyId journey, Collection<ContactId> contacts) {
        Map<ContactId, Last> last = new HashMap<>();
        db.select(ENROLMENT.ID, ENROLMENT.CONTACT_ID, ENROLMENT.CREATED_AT, ENROLMENT.STATE, JOURNEY_RUN.ENDED_AT)
                .from(ENROLMENT)
                .leftJoin(JOURNEY_RUN)
                .on(JOURNEY_RUN.INSTANCE_ID.eq(ENROLMENT.INSTANCE_ID))
                .where(
                        ENROLMENT.JOURNEY_ID.eq(journey.value()),
                        ENROLMENT.CONTACT_ID.in(
                                contacts.stream().map(ContactId::value).toList()),
                        ENROLMENT.STATE.ne(EnrolmentState.REFUSED.name()))
                .orderBy(ENROLMENT.CREATED_AT, ENROLMENT.ID)
                .forEach(row -> last.put(
                        new ContactId(row.value2()), new Last(row.value1(), row.value3(), row.value5() == null)));
        return last;
    }

    /** Entries due to be started, of journeys that take people in, locked until the transaction ends. */
    List<Entry> claim(int limit, Instant now, Set<JourneyState> takingIn) {
        return due(now, takingIn).limit(limit).forUpdate().skipLocked().fetch(EnrolmentStore::entry);
    }

    private SelectSeekStep2<?, Instant, UUID> due(Instant now, Set<JourneyState> takingIn) {
        return db.select(
                        ENROLMENT.ID,
                        ENROLMENT.JOURNEY_ID,
                        ENROLMENT.CONTACT_ID,
                        ENROLMENT.SUBJECT_KEY,
                        ENROLMENT.ATTEMPT)
                .from(ENROLMENT)
                .where(
                        ENROLMENT.STATE.eq(EnrolmentState.WAITING.name()),
                        ENROLMENT.NEXT_AT.le(now),
                        ENROLMENT.JOURNEY_ID.in(DSL.select(JOURNEY.ID)
                                .from(JOURNEY)
                                .where(JOURNEY.STATE.in(
                                        takingIn.stream().map(Enum::name).toList()))))
                .orderBy(ENROLMENT.NEXT_AT, ENROLMENT.ID);
    }

    private static Entry entry(Record row) {
        return new Entry(
                row.get(ENROLMENT.ID),
                new JourneyId(row.get(ENROLMENT.JOURNEY_ID)),
                new ContactId(row.get(ENROLMENT.CONTACT_ID)),
                row.get(ENROLMENT.SUBJECT_KEY),
                row.get(ENROLMENT.ATTEMPT));
    }

    /** The oldest entry that is due, not locked. */
    Optional<Entry> peek(Instant now, Set<JourneyState> takingIn) {
        return due(now, takingIn).limit(1).fetchOptional(EnrolmentStore::entry);
    }

    /** An entry and the run it became. */
    record StartedEntry(UUID id, String instanceId) {}

    void started(List<StartedEntry> rows, int version, Instant at) {
        db.batch(rows.stream()
                        .map(row -> db.update(ENROLMENT)
                                .set(ENROLMENT.STATE, EnrolmentState.STARTED.name())
                                .set(ENROLMENT.VERSION, version)
                                .set(ENROLMENT.INSTANCE_ID, row.instanceId())
                                .set(ENROLMENT.STARTED_AT, at)
                                .where(ENROLMENT.ID.eq(row.id())))
                        .toList())
                .execute();
    }

    void refused(Collection<UUID> ids, String reason) {
        if (ids.isEmpty()) {
            return;
        }
        db.update(ENROLMENT)
                .set(ENROLMENT.STATE, EnrolmentState.REFUSED.name())
                .set(ENROLMENT.REASON, reason)
                .where(ENROLMENT.ID.in(ids))
                .execute();
    }

    void later(UUID id, int attempt, Instant nextAt, String reason) {
        db.update(ENROLMENT)
                .set(ENROLMENT.ATTEMPT, attempt)
                .set(ENROLMENT.NEXT_AT, nextAt)
                .set(ENROLMENT.REASON, reason)
                .where(ENROLMENT.ID.eq(id))
                .execute();
    }

    /** Refuses everybody who still waits for a journey that was ended. */
    int refuseWaiting(JourneyId journey, String reason) {
        return db.update(ENROLMENT)
                .set(ENROLMENT.STATE, EnrolmentState.REFUSED.name())
                .set(ENROLMENT.REASON, reason)
                .where(ENROLMENT.JOURNEY_ID.eq(journey.value()), ENROLMENT.STATE.eq(EnrolmentState.WAITING.name()))
                .execute();
    }

    /** Refuses what one job has not started yet. */
    int refuseJob(UUID jobId, String reason) {
        return db.update(ENROLMENT)
                .set(ENROLMENT.STATE, EnrolmentState.REFUSED.name())
                .set(ENROLMENT.REASON, reason)
                .where(ENROLMENT.JOB_ID.eq(jobId), ENROLMENT.STATE.eq(EnrolmentState.WAITING.name()))
                .execute();
    }

    Map<EnrolmentState, Long> countByState(UUID jobId) {
        Map<EnrolmentState, Long> counts = new HashMap<>();
        db.select(ENROLMENT.STATE, DSL.count())
                .from(ENROLMENT)
                .where(ENROLMENT.JOB_ID.eq(jobId))
                .groupBy(ENROLMENT.STATE)
                .forEach(row -> counts.put(
                        EnrolmentState.valueOf(row.value1()), row.value2().longValue()));
        return counts;
    }

    long waiting(JourneyId journey) {
        return db.fetchCount(
                ENROLMENT, ENROLMENT.JOURNEY_ID.eq(journey.value()), ENROLMENT.STATE.eq(EnrolmentState.WAITING.name()));
    }
}
