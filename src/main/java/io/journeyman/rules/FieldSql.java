package io.journeyman.rules;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Where a field's values are in the database. */
public sealed interface FieldSql {

    /** The table that has the values. */
    Table<?> table();

    /** The table's column with the contact's id. */
    Field<UUID> contact();

    /** The table's column with the value. */
    Field<?> value();

    /** A column of a table that has at most one row a contact; no row means no value. */
    record Column(Table<?> table, Field<UUID> contact, Field<?> value) implements FieldSql {}

    /**
     * Rows of a table, one for each value the contact has (lists, segments, several choices).
     *
     * @param only which of the table's rows belong to this field
     */
    record Rows(Table<?> table, Field<UUID> contact, Field<?> value, Condition only) implements FieldSql {

        public Rows(Table<?> table, Field<UUID> contact, Field<?> value) {
            this(table, contact, value, DSL.trueCondition());
        }
    }
}
