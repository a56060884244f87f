package io.journeyman.journeys;

import static journeyman.schema.Tables.JOURNEY;
import static journeyman.schema.Tables.JOURNEY_TRIGGER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.shared.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of the ways into published versions. */
@Repository
class WayInStore {

    private final DSLContext db;
    private final ObjectMapper json;

    WayInStore(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A way in that is open: of the newest version of a journey that takes people in. */
    record Open(JourneyId journey, WayIn way, ReentryRule reentry, Instant liveFrom) {}

    void insert(JourneyId journey, int version, String elementId, WayIn way, ReentryRule reentry, Instant liveFrom) {
        db.insertInto(JOURNEY_TRIGGER)
                .set(JOURNEY_TRIGGER.ID, Ids.next())
                .set(JOURNEY_TRIGGER.JOURNEY_ID, journey.value())
                .set(JOURNEY_TRIGGER.VERSION, version)
                .set(JOURNEY_TRIGGER.ELEMENT_ID, elementId)
                .set(JOURNEY_TRIGGER.KIND, way.kind().word())
                .set(JOURNEY_TRIGGER.EVENT_KIND, way.eventKind())
                .set(JOURNEY_TRIGGER.REF, way.ref())
                .set(JOURNEY_TRIGGER.SETTINGS, JSON.json(write(way)))
                .set(JOURNEY_TRIGGER.REENTRY, reentry.kind().name())
                .set(JOURNEY_TRIGGER.REENTRY_DAYS, reentry.days())
                .set(JOURNEY_TRIGGER.LIVE_FROM, liveFrom)
                .execute();
    }

    /** The ways into one version. */
    List<Open> of(JourneyId journey, int version) {
        return fetch(JOURNEY_TRIGGER.JOURNEY_ID.eq(journey.value()).and(JOURNEY_TRIGGER.VERSION.eq(version)));
    }

    /** Everything these kinds of event may open now. */
    List<Open> open(Collection<String> eventKinds) {
        return fetch(JOURNEY_TRIGGER
                .EVENT_KIND
                .in(eventKinds)
                .and(JOURNEY_TRIGGER.VERSION.eq(JOURNEY.LIVE_VERSION))
                .and(JOURNEY.STATE
                        .eq(JourneyState.LIVE.name())
                        .or(JOURNEY.STATE
                                .eq(JourneyState.HELD.name())
                                .and(JOURNEY.HELD_FROM.eq(JourneyState.LIVE.name())))));
    }

    private List<Open> fetch(Condition where) {
        return db.select(JOURNEY_TRIGGER.fields())
                .from(JOURNEY_TRIGGER)
                .join(JOURNEY)
                .on(JOURNEY.ID.eq(JOURNEY_TRIGGER.JOURNEY_ID))
                .where(where)
                .orderBy(JOURNEY_TRIGGER.ID)
                .fetch(this::open);
    }

    private Open open(Record row) {
        return new Open(
                new JourneyId(row.get(JOURNEY_TRIGGER.JOURNEY_ID)),
                read(row.get(JOURNEY_TRIGGER.SETTINGS)),
                new ReentryRule(Reentry.valueOf(row.get(JOURNEY_TRIGGER.REENTRY)), days(row)),
                row.get(JOURNEY_TRIGGER.LIVE_FROM));
    }

    private static @Nullable Integer days(Record row) {
        return row.get(JOURNEY_TRIGGER.REENTRY_DAYS);
    }

    private String write(WayIn way) {
        try {
            return json.writeValueAsString(way);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private WayIn read(JSON settings) {
        try {
            return json.readValue(settings.data(), WayIn.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
