package io.journeyman.segments;

import static journeyman.schema.Tables.SEGMENT;
import static journeyman.schema.Tables.SEGMENT_MEMBER;

import io.journeyman.rules.FieldSource;
import io.journeyman.rules.FieldSql;
import io.journeyman.rules.FieldType;
import io.journeyman.rules.RuleField;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets rules ask who is in a segment. They read the kept membership, never the other rule. */
@Component
class SegmentFields implements FieldSource {

    static final String MEMBER = "segment.member";

    private static final int MOST = 50;
    private static final RuleField FIELD = RuleField.of(
            MEMBER,
            FieldType.MEMBERSHIP,
            new FieldSql.Rows(SEGMENT_MEMBER, SEGMENT_MEMBER.CONTACT_ID, SEGMENT_MEMBER.SEGMENT_ID));

    private final DSLContext db;

    SegmentFields(DSLContext db) {
        this.db = db;
    }

    @Override
    public Collection<RuleField> fields() {
        return List.of(FIELD);
    }

    @Override
    public List<RuleField.Choice> choices(String field, @Nullable String q) {
        return db.select(SEGMENT.ID, SEGMENT.NAME)
                .from(SEGMENT)
                .where(q == null ? DSL.noCondition() : SEGMENT.NAME_KEY.contains(Names.key(q)))
                .orderBy(SEGMENT.NAME_KEY)
                .limit(MOST)
                .fetch(row -> new RuleField.Choice(row.value1().toString(), row.value2()));
    }

    @Override
    public List<RuleField.Choice> labels(String field, Collection<String> values) {
        return db.select(SEGMENT.ID, SEGMENT.NAME)
                .from(SEGMENT)
                .where(SEGMENT.ID.in(ids(values).toList()))
                .fetch(row -> new RuleField.Choice(row.value1().toString(), row.value2()));
    }

    /** Those of the texts that are ids. */
    static Stream<UUID> ids(Collection<String> texts) {
        return texts.stream().map(SegmentFields::id).filter(Objects::nonNull);
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
