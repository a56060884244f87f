package io.journeyman.journeys;

import static journeyman.schema.Tables.ENROLMENT_JOB;

import io.journeyman.rules.Rule;
import io.journeyman.rules.Rules;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import journeyman.schema.tables.records.EnrolmentJobRecord;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of "start these people", and the walk over them. */
@Repository
class EnrolmentJobStore {

    private final DSLContext db;
    private final Rules rules;

    EnrolmentJobStore(DSLContext db, Rules rules) {
        this.db = db;
        this.rules = rules;
    }

    /**
     * A job as stored.
     *
     * @param settings JSON: chosen ids, or the rule
     * @param cursorContact people up to this id were walked, for rules
     * @param cursorPlace so many of the chosen ids were walked
     */
    record Job(
            UUID id,
            JourneyId journey,
            String settings,
            String label,
            EnrolmentJob.State state,
            long total,
            long walked,
            long enrolled,
            long already,
            @Nullable UUID cursorContact,
            int cursorPlace,
            String createdBy,
            Instant createdAt,
            @Nullable Instant finishedAt) {}

    void insert(
            UUID id, JourneyId journey, String kind, String settings, String label, long total, String by, Instant at) {
        db.insertInto(ENROLMENT_JOB)
                .set(ENROLMENT_JOB.ID, id)
                .set(ENROLMENT_JOB.JOURNEY_ID, journey.value())
                .set(ENROLMENT_JOB.KIND, kind)
                .set(ENROLMENT_JOB.SETTINGS, JSON.json(settings))
                .set(ENROLMENT_JOB.LABEL, label)
                .set(ENROLMENT_JOB.STATE, EnrolmentJob.State.WALKING.name())
                .set(ENROLMENT_JOB.TOTAL, total)
                .set(ENROLMENT_JOB.WALKED, 0L)
                .set(ENROLMENT_JOB.ENROLLED, 0L)
                .set(ENROLMENT_JOB.ALREADY, 0L)
                .set(ENROLMENT_JOB.CURSOR_PLACE, 0)
                .set(ENROLMENT_JOB.CREATED_BY, by)
                .set(ENROLMENT_JOB.CREATED_AT, at)
                .execute();
    }

    Optional<Job> find(UUID id) {
        return db.selectFrom(ENROLMENT_JOB).where(ENROLMENT_JOB.ID.eq(id)).fetchOptional(EnrolmentJobStore::job);
    }

    List<Job> of(JourneyId journey, int limit) {
        return db.selectFrom(ENROLMENT_JOB)
                .where(ENROLMENT_JOB.JOURNEY_ID.eq(journey.value()))
                .orderBy(ENROLMENT_JOB.CREATED_AT.desc(), ENROLMENT_JOB.ID.desc())
                .limit(limit)
                .fetch(EnrolmentJobStore::job);
    }

    /** A job that still walks, locked until the transaction ends; jobs that another node walks are passed over. */
    Optional<Job> claim(EnrolmentJob.State state) {
        return db.selectFrom(ENROLMENT_JOB)
                .where(ENROLMENT_JOB.STATE.eq(state.name()))
                .orderBy(ENROLMENT_JOB.CREATED_AT)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(EnrolmentJobStore::job);
    }

    /** All jobs whose entries are being started, locked. */
    List<Job> starting() {
        return db.selectFrom(ENROLMENT_JOB)
                .where(ENROLMENT_JOB.STATE.eq(EnrolmentJob.State.STARTING.name()))
                .forUpdate()
                .skipLocked()
                .fetch(EnrolmentJobStore::job);
    }

    /** The next people a rule holds for, by id. */
    List<ContactId> next(Rule rule, @Nullable UUID after, int limit) {
        var people = rules.select(rule).asTable("people");
        @SuppressWarnings("unchecked")
        Field<UUID> id = (Field<UUID>) people.field(0);
        return db.select(id)
                .from(people)
                .where(after == null ? DSL.noCondition() : id.gt(after))
                .orderBy(id)
                .limit(limit)
                .fetch(row -> new ContactId(row.value1()));
    }

    void walked(Job job, int people, int enrolled, @Nullable UUID cursor, int place) {
        db.update(ENROLMENT_JOB)
                .set(ENROLMENT_JOB.WALKED, job.walked() + people)
                .set(ENROLMENT_JOB.ENROLLED, job.enrolled() + enrolled)
                .set(ENROLMENT_JOB.ALREADY, job.already() + people - enrolled)
                .set(ENROLMENT_JOB.CURSOR_CONTACT, cursor)
                .set(ENROLMENT_JOB.CURSOR_PLACE, place)
                .where(ENROLMENT_JOB.ID.eq(job.id()))
                .execute();
    }

    void state(UUID id, EnrolmentJob.State state, Instant now) {
        boolean over = state == EnrolmentJob.State.DONE || state == EnrolmentJob.State.STOPPED;
        db.update(ENROLMENT_JOB)
                .set(ENROLMENT_JOB.STATE, state.name())
                .set(
                        ENROLMENT_JOB.WALKED_AT,
                        state == EnrolmentJob.State.STARTING ? DSL.val(now) : ENROLMENT_JOB.WALKED_AT)
                .set(ENROLMENT_JOB.FINISHED_AT, over ? now : null)
                .where(ENROLMENT_JOB.ID.eq(id))
                .execute();
    }

    private static Job job(EnrolmentJobRecord row) {
        return new Job(
                row.getId(),
                new JourneyId(row.getJourneyId()),
                row.getSettings().data(),
                row.getLabel(),
                EnrolmentJob.State.valueOf(row.getState()),
                row.getTotal(),
                row.getWalked(),
                row.getEnrolled(),
                row.getAlready(),
                row.getCursorContact(),
                row.getCursorPlace(),
                row.getCreatedBy(),
                row.getCreatedAt(),
                row.getFinishedAt());
    }
}
