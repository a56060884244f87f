package io.journeyman.journeys;

import static journeyman.schema.Tables.JOURNEY;
import static journeyman.schema.Tables.JOURNEY_RUN;

import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads runs. */
@Repository
class RunStore {

    private final DSLContext db;

    RunStore(DSLContext db) {
        this.db = db;
    }

    /** The outermost run a run belongs to. */
    Optional<String> rootOf(String instanceId) {
        return db.select(JOURNEY_RUN.ROOT_INSTANCE_ID)
                .from(JOURNEY_RUN)
                .where(JOURNEY_RUN.INSTANCE_ID.eq(instanceId))
                .fetchOptional(JOURNEY_RUN.ROOT_INSTANCE_ID);
    }

    Optional<Instant> startedAt(String instanceId) {
        return db.select(JOURNEY_RUN.STARTED_AT)
                .from(JOURNEY_RUN)
                .where(JOURNEY_RUN.INSTANCE_ID.eq(instanceId))
                .fetchOptional(JOURNEY_RUN.STARTED_AT);
    }

    /** Those of these runs that belong to the journey and have not ended. */
    List<String> inside(JourneyId journey, Collection<String> instanceIds) {
        return db.select(JOURNEY_RUN.INSTANCE_ID)
                .from(JOURNEY_RUN)
                .where(
                        JOURNEY_RUN.INSTANCE_ID.in(instanceIds),
                        JOURNEY_RUN.JOURNEY_ID.eq(journey.value()),
                        JOURNEY_RUN.ENDED_AT.isNull())
                .fetch(JOURNEY_RUN.INSTANCE_ID);
    }

    /** The open runs of one person through the journey. */
    List<String> inside(JourneyId journey, ContactId contact) {
        return db.select(JOURNEY_RUN.INSTANCE_ID)
                .from(JOURNEY_RUN)
                .where(
                        JOURNEY_RUN.CONTACT_ID.eq(contact.value()),
                        JOURNEY_RUN.JOURNEY_ID.eq(journey.value()),
                        JOURNEY_RUN.ENDED_AT.isNull())
                .fetch(JOURNEY_RUN.INSTANCE_ID);
    }

    /** Some open runs of the journey. */
    List<String> inside(JourneyId journey, int limit) {
        return db.select(JOURNEY_RUN.INSTANCE_ID)
                .from(JOURNEY_RUN)
                .where(JOURNEY_RUN.JOURNEY_ID.eq(journey.value()), JOURNEY_RUN.ENDED_AT.isNull())
                .limit(limit)
                .fetch(JOURNEY_RUN.INSTANCE_ID);
    }

    /** Journeys that were ended at once and still have people inside. */
    List<JourneyId> endedWithPeopleInside() {
        return db.selectDistinct(JOURNEY.ID)
                .from(JOURNEY)
                .join(JOURNEY_RUN)
                .on(JOURNEY_RUN.JOURNEY_ID.eq(JOURNEY.ID), JOURNEY_RUN.ENDED_AT.isNull())
                .where(JOURNEY.STATE.eq(JourneyState.ENDED.name()))
                .fetch(row -> new JourneyId(row.value1()));
    }
}
