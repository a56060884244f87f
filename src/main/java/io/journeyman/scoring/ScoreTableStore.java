package io.journeyman.scoring;

import static journeyman.schema.Tables.SCORE_TABLE;
import static journeyman.schema.Tables.SCORE_TABLE_VERSION;

import io.journeyman.shared.LostRace;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import journeyman.schema.tables.records.ScoreTableVersionRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Score tables: one draft each, and published versions that never change. */
@Repository
class ScoreTableStore {

    private final DSLContext db;

    ScoreTableStore(DSLContext db) {
        this.db = db;
    }

    /** Adds a table with its first draft; false where the key is taken. */
    boolean insert(ScoreTableId id, String key, String name, String description, String draft, Instant now) {
        int[] added = new int[1];
        LostRace.retry(() -> added[0] = db.insertInto(SCORE_TABLE)
                .set(SCORE_TABLE.ID, id.value())
                .set(SCORE_TABLE.KEY_NAME, key)
                .set(SCORE_TABLE.NAME, name)
                .set(SCORE_TABLE.DESCRIPTION, description)
                .set(SCORE_TABLE.DRAFT, draft)
                .set(SCORE_TABLE.DRAFT_CHANGED_AT, now)
                .set(SCORE_TABLE.PUBLISHED_VERSION, 0)
                .set(SCORE_TABLE.CREATED_AT, now)
                .onConflictDoNothing()
                .execute());
        return added[0] == 1;
    }

    void saveDraft(ScoreTableId id, String name, String description, String draft, Instant now) {
        db.update(SCORE_TABLE)
                .set(SCORE_TABLE.NAME, name)
                .set(SCORE_TABLE.DESCRIPTION, description)
                .set(SCORE_TABLE.DRAFT, draft)
                .set(SCORE_TABLE.DRAFT_CHANGED_AT, now)
                .where(SCORE_TABLE.ID.eq(id.value()))
                .execute();
    }

    /** Locks the table and publishes its draft as the next version. */
    int publish(ScoreTableId id, String note, Instant now, String by) {
        var row = db.select(SCORE_TABLE.DRAFT, SCORE_TABLE.PUBLISHED_VERSION)
                .from(SCORE_TABLE)
                .where(SCORE_TABLE.ID.eq(id.value()))
                .forUpdate()
                .fetchSingle();
        int version = row.value2() + 1;
        db.insertInto(SCORE_TABLE_VERSION)
                .set(SCORE_TABLE_VERSION.TABLE_ID, id.value())
                .set(SCORE_TABLE_VERSION.VERSION, version)
                .set(SCORE_TABLE_VERSION.DMN, row.value1())
                .set(SCORE_TABLE_VERSION.NOTE, note)
                .set(SCORE_TABLE_VERSION.PUBLISHED_AT, now)
                .set(SCORE_TABLE_VERSION.PUBLISHED_BY, by)
                .execute();
        db.update(SCORE_TABLE)
                .set(SCORE_TABLE.PUBLISHED_VERSION, version)
                .where(SCORE_TABLE.ID.eq(id.value()))
                .execute();
        return version;
    }

    /** By key, or by id. */
    Optional<ScoreTable> find(String reference) {
        UUID id = uuid(reference);
        return select(id == null ? SCORE_TABLE.KEY_NAME.eq(reference) : SCORE_TABLE.ID.eq(id), 0, 1).stream()
                .findFirst();
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    Page<ScoreTable> page(Paging paging) {
        String q = paging.q();
        Condition where =
                q == null ? DSL.noCondition() : DSL.lower(SCORE_TABLE.NAME).contains(q.toLowerCase(Locale.ROOT));
        return new Page<>(
                select(where, paging.offset(), paging.size()),
                db.fetchCount(SCORE_TABLE, where),
                paging.page(),
                paging.size());
    }

    private List<ScoreTable> select(Condition where, int offset, int limit) {
        return db.select(SCORE_TABLE.fields())
                .select(SCORE_TABLE_VERSION.DMN)
                .from(SCORE_TABLE)
                .leftJoin(SCORE_TABLE_VERSION)
                .on(SCORE_TABLE_VERSION.TABLE_ID.eq(SCORE_TABLE.ID))
                .and(SCORE_TABLE_VERSION.VERSION.eq(SCORE_TABLE.PUBLISHED_VERSION))
                .where(where)
                .orderBy(SCORE_TABLE.NAME, SCORE_TABLE.ID)
                .limit(limit)
                .offset(offset)
                .fetch(ScoreTableStore::table);
    }

    Optional<String> draft(ScoreTableId id) {
        return db.select(SCORE_TABLE.DRAFT)
                .from(SCORE_TABLE)
                .where(SCORE_TABLE.ID.eq(id.value()))
                .fetchOptional(SCORE_TABLE.DRAFT);
    }

    Optional<ScoreTableVersion> version(ScoreTableId id, int version) {
        return db.selectFrom(SCORE_TABLE_VERSION)
                .where(SCORE_TABLE_VERSION.TABLE_ID.eq(id.value()))
                .and(SCORE_TABLE_VERSION.VERSION.eq(version))
                .fetchOptional(ScoreTableStore::version);
    }

    /** Newest first. */
    List<ScoreTableVersion> versions(ScoreTableId id) {
        return db.selectFrom(SCORE_TABLE_VERSION)
                .where(SCORE_TABLE_VERSION.TABLE_ID.eq(id.value()))
                .orderBy(SCORE_TABLE_VERSION.VERSION.desc())
                .fetch(ScoreTableStore::version);
    }

    void delete(ScoreTableId id) {
        db.deleteFrom(SCORE_TABLE).where(SCORE_TABLE.ID.eq(id.value())).execute();
    }

    private static ScoreTable table(Record row) {
        return new ScoreTable(
                new ScoreTableId(row.get(SCORE_TABLE.ID)),
                row.get(SCORE_TABLE.KEY_NAME),
                row.get(SCORE_TABLE.NAME),
                row.get(SCORE_TABLE.DESCRIPTION),
                row.get(SCORE_TABLE.PUBLISHED_VERSION),
                !row.get(SCORE_TABLE.DRAFT).equals(row.get(SCORE_TABLE_VERSION.DMN)),
                row.get(SCORE_TABLE.DRAFT_CHANGED_AT));
    }

    private static ScoreTableVersion version(ScoreTableVersionRecord row) {
        return new ScoreTableVersion(
                new ScoreTableId(row.getTableId()),
                row.getVersion(),
                row.getDmn(),
                row.getNote(),
                row.getPublishedAt(),
                row.getPublishedBy());
    }
}
