package io.journeyman.segments;

import static journeyman.schema.Tables.CONTACT_LIST;
import static journeyman.schema.Tables.CONTACT_LIST_MEMBER;

import io.journeyman.rules.FieldSource;
import io.journeyman.rules.FieldSql;
import io.journeyman.rules.FieldType;
import io.journeyman.rules.RuleField;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets rules ask who is on a list. */
@Component
class ListFields implements FieldSource {

    static final String MEMBER = "list.member";

    private static final int MOST = 50;
    private static final RuleField FIELD = RuleField.of(
            MEMBER,
            FieldType.MEMBERSHIP,
            new FieldSql.Rows(CONTACT_LIST_MEMBER, CONTACT_LIST_MEMBER.CONTACT_ID, CONTACT_LIST_MEMBER.LIST_ID));

    private final DSLContext db;

    ListFields(DSLContext db) {
        this.db = db;
    }

    @Override
    public Collection<RuleField> fields() {
        return List.of(FIELD);
    }

    @Override
    public List<RuleField.Choice> choices(String field, @Nullable String q) {
        return db.select(CONTACT_LIST.ID, CONTACT_LIST.NAME)
                .from(CONTACT_LIST)
                .where(q == null ? DSL.noCondition() : CONTACT_LIST.NAME_KEY.contains(Names.key(q)))
                .orderBy(CONTACT_LIST.NAME_KEY)
                .limit(MOST)
                .fetch(row -> new RuleField.Choice(row.value1().toString(), row.value2()));
    }

    @Override
    public List<RuleField.Choice> labels(String field, Collection<String> values) {
        return db.select(CONTACT_LIST.ID, CONTACT_LIST.NAME)
                .from(CONTACT_LIST)
                .where(CONTACT_LIST.ID.in(SegmentFields.ids(values).toList()))
                .fetch(row -> new RuleField.Choice(row.value1().toString(), row.value2()));
    }
}
