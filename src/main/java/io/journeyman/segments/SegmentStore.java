package io.journeyman.segments;

import static journeyman.schema.Tables.SEGMENT;
import static journeyman.schema.Tables.SEGMENT_BUILD;
import static journeyman.schema.Tables.SEGMENT_FIELD;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.rules.Rule;
import io.journeyman.shared.LostRace;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Segments, the fields their rules look at, and rules being applied. */
@Repository
class SegmentStore {

    private final DSLContext db;
    private final ObjectMapper json;

    SegmentStore(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** What is stored of a segment's definition. */
    record Definition(
            SegmentId id, String name, String description, Rule rule, boolean timed, Set<String> fields, String by) {}

    /** Adds the segment; false where the name is taken. */
    boolean insert(Definition segment, Instant now) {
        int[] added = new int[1];
        LostRace.retry(() -> added[0] = db.insertInto(SEGMENT)
                .set(SEGMENT.ID, segment.id().value())
                .set(SEGMENT.NAME, segment.name())
                .set(SEGMENT.NAME_KEY, Names.key(segment.name()))
                .set(SEGMENT.DESCRIPTION, segment.description())
                .set(SEGMENT.RULE, text(segment.rule()))
                .set(SEGMENT.RULE_VERSION, 1)
                .set(SEGMENT.TIMED, segment.timed())
                .set(SEGMENT.MEMBERS, 0L)
                .set(SEGMENT.CREATED_AT, now)
                .set(SEGMENT.CHANGED_AT, now)
                .set(SEGMENT.CHANGED_BY, segment.by())
                .onConflictDoNothing()
                .execute());
        if (added[0] == 1) {
            writeFields(segment);
        }
        return added[0] == 1;
    }

    boolean nameTaken(String name, SegmentId butBy) {
        return db.fetchExists(SEGMENT, SEGMENT.NAME_KEY.eq(Names.key(name)).and(SEGMENT.ID.ne(butBy.value())));
    }

    void update(Definition segment, Instant now) {
        db.update(SEGMENT)
                .set(SEGMENT.NAME, segment.name())
                .set(SEGMENT.NAME_KEY, Names.key(segment.name()))
                .set(SEGMENT.DESCRIPTION, segment.description())
                .set(SEGMENT.RULE, text(segment.rule()))
                .set(SEGMENT.RULE_VERSION, SEGMENT.RULE_VERSION.plus(1))
                .set(SEGMENT.TIMED, segment.timed())
                .set(SEGMENT.CHANGED_AT, now)
                .set(SEGMENT.CHANGED_BY, segment.by())
                .where(SEGMENT.ID.eq(segment.id().value()))
                .execute();
        db.deleteFrom(SEGMENT_FIELD)
                .where(SEGMENT_FIELD.SEGMENT_ID.eq(segment.id().value()))
                .execute();
        writeFields(segment);
    }

    private void writeFields(Definition segment) {
        db.batch(segment.fields().stream()
                        .map(field -> db.insertInto(SEGMENT_FIELD)
                                .set(SEGMENT_FIELD.SEGMENT_ID, segment.id().value())
                                .set(SEGMENT_FIELD.FIELD, field))
                        .toList())
                .execute();
    }

    Optional<Segment> find(SegmentId id) {
        return select(SEGMENT.ID.eq(id.value()), null, 0, 1).stream().findFirst();
    }

    Page<Segment> page(Paging paging) {
        String q = paging.q();
        Condition where = q == null ? DSL.noCondition() : SEGMENT.NAME_KEY.contains(Names.key(q));
        SortField<?> order = "-members".equals(paging.sort())
                ? SEGMENT.MEMBERS.desc()
                : "-changedAt".equals(paging.sort()) ? SEGMENT.CHANGED_AT.desc() : SEGMENT.NAME_KEY.asc();
        return new Page<>(
                select(where, order, paging.offset(), paging.size()),
                db.fetchCount(SEGMENT, where),
                paging.page(),
                paging.size());
    }

    private List<Segment> select(Condition where, @Nullable SortField<?> order, int offset, int limit) {
        return db.select(SEGMENT.fields())
                .select(SEGMENT_BUILD.DONE, SEGMENT_BUILD.TOTAL, SEGMENT_BUILD.STARTED_AT)
                .from(SEGMENT)
                .leftJoin(SEGMENT_BUILD)
                .on(SEGMENT_BUILD.SEGMENT_ID.eq(SEGMENT.ID))
                .where(where)
                .orderBy(order == null ? SEGMENT.NAME_KEY.asc() : order, SEGMENT.ID.asc())
                .limit(limit)
                .offset(offset)
                .fetch(this::segment);
    }

    /** The rules of all segments that look at one of these fields; of all segments for null. */
    Map<SegmentId, Rule> rules(@Nullable Collection<String> fields) {
        Condition where = fields == null
                ? DSL.noCondition()
                : SEGMENT.ID.in(
                        db.select(SEGMENT_FIELD.SEGMENT_ID).from(SEGMENT_FIELD).where(SEGMENT_FIELD.FIELD.in(fields)));
        return rulesWhere(where);
    }

    /**
     * Takes the segments' locks, in one order for all, and answers their rules of now. While the lock is held nobody else
     * changes the rule or who is in.
     */
    Map<SegmentId, Rule> lock(Collection<SegmentId> ids) {
        List<UUID> sorted = ids.stream().map(SegmentId::value).sorted().toList();
        for (UUID id : sorted) {
            db.select(SEGMENT.ID)
                    .from(SEGMENT)
                    .where(SEGMENT.ID.eq(id))
                    .forUpdate()
                    .fetch();
        }
        return rulesWhere(SEGMENT.ID.in(sorted));
    }

    private Map<SegmentId, Rule> rulesWhere(Condition where) {
        Map<SegmentId, Rule> found = new LinkedHashMap<>();
        db.select(SEGMENT.ID, SEGMENT.RULE)
                .from(SEGMENT)
                .where(where)
                .orderBy(SEGMENT.ID)
                .forEach(row -> found.put(new SegmentId(row.value1()), rule(row.value2())));
        return found;
    }

    Map<SegmentId, String> names(Collection<SegmentId> ids) {
        return db.select(SEGMENT.ID, SEGMENT.NAME)
                .from(SEGMENT)
                .where(SEGMENT.ID.in(ids.stream().map(SegmentId::value).toList()))
                .fetchMap(row -> new SegmentId(row.value1()), row -> row.value2());
    }

    void delete(SegmentId id) {
        db.deleteFrom(SEGMENT).where(SEGMENT.ID.eq(id.value())).execute();
    }

    private Segment segment(Record row) {
        Long total = row.get(SEGMENT_BUILD.TOTAL);
        return new Segment(
                new SegmentId(row.get(SEGMENT.ID)),
                row.get(SEGMENT.NAME),
                row.get(SEGMENT.DESCRIPTION),
                rule(row.get(SEGMENT.RULE)),
                row.get(SEGMENT.MEMBERS),
                row.get(SEGMENT.CREATED_AT),
                row.get(SEGMENT.CHANGED_AT),
                row.get(SEGMENT.CHANGED_BY),
                total == null
                        ? null
                        : new Segment.BuildProgress(
                                row.get(SEGMENT_BUILD.DONE), total, row.get(SEGMENT_BUILD.STARTED_AT)));
    }

    private JSON text(Rule rule) {
        try {
            return JSON.json(json.writeValueAsString(rule));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a rule that cannot be written", e);
        }
    }

    private Rule rule(JSON text) {
        try {
            return json.readValue(text.data(), Rule.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored rule that cannot be read", e);
        }
    }
}
