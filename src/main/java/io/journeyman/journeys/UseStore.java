package io.journeyman.journeys;

import static journeyman.schema.Tables.JOURNEY;
import static journeyman.schema.Tables.JOURNEY_RUN;
import static journeyman.schema.Tables.JOURNEY_USE;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What published versions refer to. */
@Repository
class UseStore {

    private final DSLContext db;

    UseStore(DSLContext db) {
        this.db = db;
    }

    /** One reference of one block. */
    record Use(String elementId, String kind, String ref) {}

    /** A journey that uses something: by its newest version, or by an older one people are still on. */
    record User(JourneyId journey, String name, JourneyKind kind, List<Integer> versions) {}

    void insert(JourneyId journey, int version, Collection<Use> uses) {
        for (Use use : uses) {
            db.insertInto(JOURNEY_USE)
                    .set(JOURNEY_USE.JOURNEY_ID, journey.value())
                    .set(JOURNEY_USE.VERSION, version)
                    .set(JOURNEY_USE.ELEMENT_ID, use.elementId())
                    .set(JOURNEY_USE.KIND, use.kind())
                    .set(JOURNEY_USE.REF, use.ref())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    List<User> usersOf(String kind, String ref) {
        return db
                .selectDistinct(JOURNEY.ID, JOURNEY.NAME, JOURNEY.KIND, JOURNEY_USE.VERSION)
                .from(JOURNEY_USE)
                .join(JOURNEY)
                .on(JOURNEY.ID.eq(JOURNEY_USE.JOURNEY_ID))
                .where(
                        JOURNEY_USE.KIND.eq(kind),
                        JOURNEY_USE.REF.eq(ref),
                        JOURNEY_USE
                                .VERSION
                                .eq(JOURNEY.LIVE_VERSION)
                                .and(JOURNEY.STATE.ne(JourneyState.ENDED.name()))
                                .or(DSL.exists(DSL.selectOne()
                                        .from(JOURNEY_RUN)
                                        .where(
                                                JOURNEY_RUN.JOURNEY_ID.eq(JOURNEY_USE.JOURNEY_ID),
                                                JOURNEY_RUN.VERSION.eq(JOURNEY_USE.VERSION),
                                                JOURNEY_RUN.ENDED_AT.isNull()))))
                .orderBy(JOURNEY.NAME, JOURNEY_USE.VERSION)
                .fetchGroups(row -> List.of(row.value1(), row.value2(), row.value3()))
                .entrySet()
                .stream()
                .map(group -> new User(
                        new JourneyId((java.util.UUID) group.getKey().get(0)),
                        (String) group.getKey().get(1),
                        JourneyKind.valueOf((String) group.getKey().get(2)),
                        group.getValue().getValues(JOURNEY_USE.VERSION)))
                .toList();
    }
}
