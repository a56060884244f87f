package io.journeyman.scoring;

import static journeyman.schema.Tables.CONTACT;
import static journeyman.schema.Tables.CONTACT_SCORE;

import io.journeyman.rules.FieldSource;
import io.journeyman.rules.FieldSql;
import io.journeyman.rules.FieldType;
import io.journeyman.rules.RuleField;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Lets rules ask for the score. Somebody who never got points has 0, so that "at most 10" holds for them. */
@Component
class ScoreFields implements FieldSource {

    static final String TOTAL = "score.total";

    private static final Table<?> EVERYBODY = DSL.select(
                    CONTACT.ID.as("contact_id"),
                    DSL.coalesce(CONTACT_SCORE.POINTS, DSL.inline(0)).as("points"))
            .from(CONTACT)
            .leftJoin(CONTACT_SCORE)
            .on(CONTACT_SCORE.CONTACT_ID.eq(CONTACT.ID))
            .asTable("everybodys_score");
    private static final Field<UUID> WHO = DSL.field(DSL.name("everybodys_score", "contact_id"), UUID.class);
    private static final Field<Integer> POINTS = DSL.field(DSL.name("everybodys_score", "points"), Integer.class);

    private static final List<RuleField> FIELDS =
            List.of(RuleField.of(TOTAL, FieldType.NUMBER, new FieldSql.Column(EVERYBODY, WHO, POINTS)));

    @Override
    public Collection<RuleField> fields() {
        return FIELDS;
    }
}
