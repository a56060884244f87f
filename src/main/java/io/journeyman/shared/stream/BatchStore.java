package io.journeyman.shared.stream;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Writes many rows with one prepared statement. */
@Component
public class BatchStore {

    private final DSLContext sql;

    BatchStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Inserts rows; each has the values of the fields, in their order. */
    public void insert(Table<?> table, List<Field<?>> fields, List<Object[]> rows) {
        run(sql.insertInto(table).columns(fields).values(placeholders(fields)), rows);
    }

    /**
     * Inserts rows, leaving out those that break a unique key. The caller holds {@link StreamStore#lock} and left out those
     * it could see; on H2 the lock then rules conflicts out, on PostgreSQL another transaction may still have been faster.
     *
     * @return which rows are in
     */
    public boolean[] insertNew(Table<?> table, List<Field<?>> fields, List<Object[]> rows) {
        var insert = sql.insertInto(table).columns(fields).values(placeholders(fields));
        int[] counts = run(sql.dialect().family() == SQLDialect.H2 ? insert : insert.onConflictDoNothing(), rows);
        boolean[] in = new boolean[rows.size()];
        for (int i = 0; i < counts.length; i++) {
            in[i] = counts[i] != 0;
        }
        return in;
    }

    /** Updates rows by key; each has the values of the fields, in their order, and then the key. */
    public <K> void update(Table<?> table, List<Field<?>> fields, Field<K> key, List<Object[]> rows) {
        Record row = sql.newRecord(fields.toArray(Field[]::new));
        fields.forEach(field -> row.changed(field, true));
        run(sql.update(table).set(row).where(key.eq((K) null)), rows);
    }

    /** Nulls, but for JSON: what jOOQ writes around a parameter of H2 depends on there being a value. */
    private static Object[] placeholders(List<Field<?>> fields) {
        return fields.stream()
                .map(field -> field.getType() == JSON.class ? JSON.json("{}") : null)
                .toArray();
    }

    private int[] run(Query template, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        return sql.batch(template).bind(rows.toArray(Object[][]::new)).execute();
    }
}
