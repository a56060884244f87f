package io.journeyman.journeys;

import static journeyman.schema.Tables.ENROLMENT;
import static journeyman.schema.Tables.JOURNEY;
import static journeyman.schema.Tables.JOURNEY_DELIVERY;
import static journeyman.schema.Tables.JOURNEY_LOOK_BACK;
import static journeyman.schema.Tables.JOURNEY_RUN;
import static journeyman.schema.Tables.JOURNEY_TRACE;

import io.journeyman.shared.ContactId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** One person's rows in all tables of journeys. */
@Repository
class PersonalRunStore {

    private final DSLContext db;

    PersonalRunStore(DSLContext db) {
        this.db = db;
    }

    /** Runs in words and plain values, oldest first. */
    List<Map<String, Object>> runs(ContactId contact) {
        return db.select(
                        JOURNEY.NAME,
                        JOURNEY_RUN.VERSION,
                        JOURNEY_RUN.STARTED_AT,
                        JOURNEY_RUN.ENDED_AT,
                        JOURNEY_RUN.OUTCOME)
                .from(JOURNEY_RUN)
                .join(JOURNEY)
                .on(JOURNEY.ID.eq(JOURNEY_RUN.JOURNEY_ID))
                .where(JOURNEY_RUN.CONTACT_ID.eq(contact.value()))
                .orderBy(JOURNEY_RUN.STARTED_AT)
                .fetch(row -> {
                    Map<String, Object> run = new LinkedHashMap<>();
                    run.put("journey", row.value1());
                    run.put("version", row.value2());
                    run.put("startedAt", row.value3().toString());
                    if (row.value4() != null) {
                        run.put("endedAt", row.value4().toString());
                    }
                    if (row.value5() != null) {
                        run.put("outcome", row.value5());
                    }
                    return run;
                });
    }

    /** Outermost runs under way. */
    List<String> open(ContactId contact) {
        return db.select(JOURNEY_RUN.INSTANCE_ID)
                .from(JOURNEY_RUN)
                .where(
                        JOURNEY_RUN.CONTACT_ID.eq(contact.value()),
                        JOURNEY_RUN.ENDED_AT.isNull(),
                        JOURNEY_RUN.INSTANCE_ID.eq(JOURNEY_RUN.ROOT_INSTANCE_ID))
                .fetch(JOURNEY_RUN.INSTANCE_ID);
    }

    void erase(ContactId contact) {
        UUID id = contact.value();
        db.deleteFrom(JOURNEY_DELIVERY)
                .where(JOURNEY_DELIVERY.CONTACT_ID.eq(id))
                .execute();
        db.deleteFrom(JOURNEY_LOOK_BACK)
                .where(JOURNEY_LOOK_BACK.CONTACT_ID.eq(id))
                .execute();
        db.deleteFrom(JOURNEY_TRACE).where(JOURNEY_TRACE.CONTACT_ID.eq(id)).execute();
        db.deleteFrom(JOURNEY_RUN).where(JOURNEY_RUN.CONTACT_ID.eq(id)).execute();
        db.deleteFrom(ENROLMENT).where(ENROLMENT.CONTACT_ID.eq(id)).execute();
    }

    /** Moves history; an entry the survivor has already under the same key stays with nobody. */
    void move(ContactId from, ContactId into) {
        UUID old = from.value();
        UUID survivor = into.value();
        var taken = ENROLMENT.as("taken");
        db.deleteFrom(ENROLMENT)
                .where(
                        ENROLMENT.CONTACT_ID.eq(old),
                        DSL.exists(DSL.selectOne()
                                .from(taken)
                                .where(
                                        taken.CONTACT_ID.eq(survivor),
                                        taken.JOURNEY_ID.eq(ENROLMENT.JOURNEY_ID),
                                        taken.REENTRY_KEY.eq(ENROLMENT.REENTRY_KEY))))
                .execute();
        db.update(ENROLMENT)
                .set(ENROLMENT.CONTACT_ID, survivor)
                .where(ENROLMENT.CONTACT_ID.eq(old))
                .execute();
        db.update(JOURNEY_RUN)
                .set(JOURNEY_RUN.CONTACT_ID, survivor)
                .where(JOURNEY_RUN.CONTACT_ID.eq(old))
                .execute();
        db.update(JOURNEY_TRACE)
                .set(JOURNEY_TRACE.CONTACT_ID, survivor)
                .where(JOURNEY_TRACE.CONTACT_ID.eq(old))
                .execute();
    }
}
