package io.journeyman.journeys;

import static journeyman.schema.Tables.JOURNEY_DRAFT;
import static journeyman.schema.Tables.JOURNEY_DRAFT_COPY;

import io.journeyman.shared.Actor;
import io.journeyman.shared.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of drafts and of saves that came too late. */
@Repository
class DraftStore {

    private final DSLContext db;

    DraftStore(DSLContext db) {
        this.db = db;
    }

    /** A stored drawing. */
    record Stored(int revision, byte[] diagram, String author, Instant savedAt) {}

    /** A save that came too late. */
    record Copy(UUID id, int baseRevision, byte[] diagram, String author, Instant savedAt) {}

    Optional<Stored> find(JourneyId journey) {
        return db.selectFrom(JOURNEY_DRAFT)
                .where(JOURNEY_DRAFT.JOURNEY_ID.eq(journey.value()))
                .fetchOptional(
                        row -> new Stored(row.getRevision(), row.getDiagram(), row.getAuthorName(), row.getSavedAt()));
    }

    void insert(JourneyId journey, byte[] diagram, Actor author, Instant at) {
        db.insertInto(JOURNEY_DRAFT)
                .set(JOURNEY_DRAFT.JOURNEY_ID, journey.value())
                .set(JOURNEY_DRAFT.REVISION, 1)
                .set(JOURNEY_DRAFT.DIAGRAM, diagram)
                .set(JOURNEY_DRAFT.AUTHOR_ID, author.id())
                .set(JOURNEY_DRAFT.AUTHOR_NAME, author.name())
                .set(JOURNEY_DRAFT.SAVED_AT, at)
                .execute();
    }

    /** Saves over the base revision. False when somebody else saved since. */
    boolean save(JourneyId journey, int baseRevision, byte[] diagram, Actor author, Instant at) {
        return db.update(JOURNEY_DRAFT)
                        .set(JOURNEY_DRAFT.REVISION, baseRevision + 1)
                        .set(JOURNEY_DRAFT.DIAGRAM, diagram)
                        .set(JOURNEY_DRAFT.AUTHOR_ID, author.id())
                        .set(JOURNEY_DRAFT.AUTHOR_NAME, author.name())
                        .set(JOURNEY_DRAFT.SAVED_AT, at)
                        .where(JOURNEY_DRAFT.JOURNEY_ID.eq(journey.value()), JOURNEY_DRAFT.REVISION.eq(baseRevision))
                        .execute()
                == 1;
    }

    /** Keeps a late save; the author's earlier late save over the same base is replaced. */
    UUID keepCopy(JourneyId journey, int baseRevision, byte[] diagram, Actor author, Instant at) {
        db.deleteFrom(JOURNEY_DRAFT_COPY)
                .where(
                        JOURNEY_DRAFT_COPY.JOURNEY_ID.eq(journey.value()),
                        JOURNEY_DRAFT_COPY.BASE_REVISION.eq(baseRevision),
                        JOURNEY_DRAFT_COPY.AUTHOR_NAME.eq(author.name()))
                .execute();
        UUID id = Ids.next();
        db.insertInto(JOURNEY_DRAFT_COPY)
                .set(JOURNEY_DRAFT_COPY.ID, id)
                .set(JOURNEY_DRAFT_COPY.JOURNEY_ID, journey.value())
                .set(JOURNEY_DRAFT_COPY.BASE_REVISION, baseRevision)
                .set(JOURNEY_DRAFT_COPY.DIAGRAM, diagram)
                .set(JOURNEY_DRAFT_COPY.AUTHOR_ID, author.id())
                .set(JOURNEY_DRAFT_COPY.AUTHOR_NAME, author.name())
                .set(JOURNEY_DRAFT_COPY.SAVED_AT, at)
                .execute();
        return id;
    }

    List<Copy> copies(JourneyId journey) {
        return db.selectFrom(JOURNEY_DRAFT_COPY)
                .where(JOURNEY_DRAFT_COPY.JOURNEY_ID.eq(journey.value()))
                .orderBy(JOURNEY_DRAFT_COPY.SAVED_AT.desc())
                .fetch(DraftStore::copy);
    }

    @Nullable
    Copy copy(JourneyId journey, UUID id) {
        return db.selectFrom(JOURNEY_DRAFT_COPY)
                .where(JOURNEY_DRAFT_COPY.JOURNEY_ID.eq(journey.value()), JOURNEY_DRAFT_COPY.ID.eq(id))
                .fetchOne(DraftStore::copy);
    }

    boolean deleteCopy(JourneyId journey, UUID id) {
        return db.deleteFrom(JOURNEY_DRAFT_COPY)
                        .where(JOURNEY_DRAFT_COPY.JOURNEY_ID.eq(journey.value()), JOURNEY_DRAFT_COPY.ID.eq(id))
                        .execute()
                == 1;
    }

    private static Copy copy(Record row) {
        return new Copy(
                row.get(JOURNEY_DRAFT_COPY.ID),
                row.get(JOURNEY_DRAFT_COPY.BASE_REVISION),
                row.get(JOURNEY_DRAFT_COPY.DIAGRAM),
                row.get(JOURNEY_DRAFT_COPY.AUTHOR_NAME),
                row.get(JOURNEY_DRAFT_COPY.SAVED_AT));
    }
}
