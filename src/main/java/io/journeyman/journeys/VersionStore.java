package io.journeyman.journeys;

import static journeyman.schema.Tables.JOURNEY;
import static journeyman.schema.Tables.JOURNEY_RUN;
import static journeyman.schema.Tables.JOURNEY_VERSION;

import io.journeyman.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Rows of published versions. */
@Repository
class VersionStore {

    private final DSLContext db;

    VersionStore(DSLContext db) {
        this.db = db;
    }

    /** Which journey and version a definition of the engine is. */
    record Origin(JourneyId journey, String key, int version, JourneyKind kind, String definitionId) {}

    int nextNumber(JourneyId journey) {
        Integer newest = db.select(DSL.max(JOURNEY_VERSION.NUMBER))
                .from(JOURNEY_VERSION)
                .where(JOURNEY_VERSION.JOURNEY_ID.eq(journey.value()))
                .fetchOne(0, Integer.class);
        return newest == null ? 1 : newest + 1;
    }

    void insert(JourneyVersion version, byte[] diagram, String definitionId, Actor author) {
        db.insertInto(JOURNEY_VERSION)
                .set(JOURNEY_VERSION.JOURNEY_ID, version.journey().value())
                .set(JOURNEY_VERSION.NUMBER, version.number())
                .set(JOURNEY_VERSION.DIAGRAM, diagram)
                .set(JOURNEY_VERSION.HASH, version.hash())
                .set(JOURNEY_VERSION.DEFINITION_ID, definitionId)
                .set(JOURNEY_VERSION.AUTHOR_ID, author.id())
                .set(JOURNEY_VERSION.AUTHOR_NAME, author.name())
                .set(JOURNEY_VERSION.COMMENT, version.comment())
                .set(JOURNEY_VERSION.PUBLISHED_AT, version.publishedAt())
                .execute();
    }

    List<JourneyVersion> of(JourneyId journey) {
        Field<Integer> inside = DSL.field(DSL.selectCount()
                .from(JOURNEY_RUN)
                .where(
                        JOURNEY_RUN.JOURNEY_ID.eq(JOURNEY_VERSION.JOURNEY_ID),
                        JOURNEY_RUN.VERSION.eq(JOURNEY_VERSION.NUMBER),
                        JOURNEY_RUN.ENDED_AT.isNull()));
        return db.select(
                        JOURNEY_VERSION.NUMBER,
                        JOURNEY_VERSION.HASH,
                        JOURNEY_VERSION.AUTHOR_NAME,
                        JOURNEY_VERSION.COMMENT,
                        JOURNEY_VERSION.PUBLISHED_AT,
                        inside)
                .from(JOURNEY_VERSION)
                .where(JOURNEY_VERSION.JOURNEY_ID.eq(journey.value()))
                .orderBy(JOURNEY_VERSION.NUMBER.desc())
                .fetch(row -> new JourneyVersion(
                        journey, row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    Optional<byte[]> diagram(JourneyId journey, int number) {
        return db.select(JOURNEY_VERSION.DIAGRAM)
                .from(JOURNEY_VERSION)
                .where(JOURNEY_VERSION.JOURNEY_ID.eq(journey.value()), JOURNEY_VERSION.NUMBER.eq(number))
                .fetchOptional(JOURNEY_VERSION.DIAGRAM);
    }

    Optional<byte[]> diagram(String definitionId) {
        return db.select(JOURNEY_VERSION.DIAGRAM)
                .from(JOURNEY_VERSION)
                .where(JOURNEY_VERSION.DEFINITION_ID.eq(definitionId))
                .fetchOptional(JOURNEY_VERSION.DIAGRAM);
    }

    Optional<Origin> origin(String definitionId) {
        return origin().and(JOURNEY_VERSION.DEFINITION_ID.eq(definitionId)).fetchOptional(VersionStore::origin);
    }

    Optional<Origin> origin(JourneyId journey, int number) {
        return origin().and(JOURNEY_VERSION.JOURNEY_ID.eq(journey.value()))
                .and(JOURNEY_VERSION.NUMBER.eq(number))
                .fetchOptional(VersionStore::origin);
    }

    private org.jooq.SelectConditionStep<?> origin() {
        return db.select(
                        JOURNEY.ID,
                        JOURNEY.JOURNEY_KEY,
                        JOURNEY_VERSION.NUMBER,
                        JOURNEY.KIND,
                        JOURNEY_VERSION.DEFINITION_ID)
                .from(JOURNEY_VERSION)
                .join(JOURNEY)
                .on(JOURNEY.ID.eq(JOURNEY_VERSION.JOURNEY_ID))
                .where(DSL.trueCondition());
    }

    private static Origin origin(org.jooq.Record row) {
        return new Origin(
                new JourneyId(row.get(JOURNEY.ID)),
                row.get(JOURNEY.JOURNEY_KEY),
                row.get(JOURNEY_VERSION.NUMBER),
                JourneyKind.valueOf(row.get(JOURNEY.KIND)),
                row.get(JOURNEY_VERSION.DEFINITION_ID));
    }

    /** Publishing time of the newest version, for the list. */
    Optional<Instant> publishedAt(JourneyId journey, int number) {
        return db.select(JOURNEY_VERSION.PUBLISHED_AT)
                .from(JOURNEY_VERSION)
                .where(JOURNEY_VERSION.JOURNEY_ID.eq(journey.value()), JOURNEY_VERSION.NUMBER.eq(number))
                .fetchOptional(JOURNEY_VERSION.PUBLISHED_AT);
    }
}
