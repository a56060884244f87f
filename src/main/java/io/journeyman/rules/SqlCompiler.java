package io.journeyman.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Turns a plan into a query for the ids of everybody it holds for. Tables with one row a contact are joined from the left,
 * which multiplies nothing; tables with several are asked by {@code exists}. Negated tests say what happens without a
 * value, so that SQL's "unknown" never decides.
 */
final class SqlCompiler {

    private final DSLContext sql;
    private final RuleSubject subject;
    private final Map<String, FieldSql.Column> joins = new LinkedHashMap<>();

    SqlCompiler(DSLContext sql, RuleSubject subject) {
        this.sql = sql;
        this.subject = subject;
    }

    Select<Record1<UUID>> select(Plan plan) {
        Condition condition = condition(plan);
        Table<? extends Record> from = subject.table();
        for (FieldSql.Column join : joins.values()) {
            from = from.leftJoin(join.table()).on(join.contact().eq(subject.id()));
        }
        return sql.select(subject.id()).from(from).where(condition);
    }

    Select<Record1<UUID>> nobody() {
        return sql.select(subject.id()).from(subject.table()).where(DSL.falseCondition());
    }

    private Condition condition(Plan plan) {
        if (plan instanceof Plan.All all) {
            return all.parts().isEmpty() ? DSL.trueCondition() : DSL.and(conditions(all.parts()));
        }
        if (plan instanceof Plan.Any any) {
            return any.parts().isEmpty() ? DSL.falseCondition() : DSL.or(conditions(any.parts()));
        }
        Plan.Leaf leaf = (Plan.Leaf) plan;
        return leaf.field().sql() instanceof FieldSql.Rows rows
                ? rows(leaf, rows)
                : column(leaf, (FieldSql.Column) leaf.field().sql());
    }

    private List<Condition> conditions(List<Plan> parts) {
        List<Condition> all = new ArrayList<>();
        parts.forEach(part -> all.add(condition(part)));
        return all;
    }

    private Condition column(Plan.Leaf leaf, FieldSql.Column column) {
        if (!column.table().getName().equals(subject.table().getName())) {
            joins.putIfAbsent(column.table().getName(), column);
        }
        Field<?> value = column.value();
        boolean text = leaf.field().type() == FieldType.TEXT;
        Condition missing = text ? value.isNull().or(value.coerce(String.class).eq("")) : value.isNull();
        if (leaf.test() instanceof Test.Missing) {
            return leaf.negated() ? missing.not() : missing;
        }
        Condition holds = holds(leaf, text ? DSL.lower(value.coerce(String.class)) : comparable(leaf, value));
        return leaf.negated() ? missing.or(holds.not()) : holds;
    }

    /** Numbers are compared as decimals, so that 49.5 against a whole-number column is not rounded. */
    private static Field<?> comparable(Plan.Leaf leaf, Field<?> value) {
        return leaf.field().type() == FieldType.NUMBER ? value.coerce(SQLDataType.NUMERIC) : value;
    }

    @SuppressWarnings("unchecked") // the values were read in the field's Java type
    private static Condition holds(Plan.Leaf leaf, Field<?> value) {
        Field<Object> field = (Field<Object>) value;
        Test test = leaf.test();
        if (test instanceof Test.In in) {
            return field.in(in.values());
        }
        if (test instanceof Test.Contains contains) {
            return ((Field<String>) value).contains(contains.part());
        }
        if (test instanceof Test.StartsWith starts) {
            return ((Field<String>) value).startsWith(starts.part());
        }
        if (test instanceof Test.EndsWith ends) {
            return ((Field<String>) value).endsWith(ends.part());
        }
        if (test instanceof Test.Range range) {
            return within(field, range);
        }
        throw new IllegalStateException("no such test of one value: " + test);
    }

    private static Condition within(Field<Object> field, Test.Range range) {
        Condition inside = DSL.noCondition();
        if (range.from() != null) {
            inside = inside.and(range.above() ? field.gt(range.from()) : field.ge(range.from()));
        }
        if (range.to() != null) {
            inside = inside.and(range.below() ? field.lt(range.to()) : field.le(range.to()));
        }
        return inside;
    }

    private Condition rows(Plan.Leaf leaf, FieldSql.Rows rows) {
        Condition holds;
        if (leaf.test() instanceof Test.HasAny any) {
            holds = exists(rows, any.values());
        } else if (leaf.test() instanceof Test.HasAll all) {
            holds = DSL.and(all.values().stream()
                    .map(value -> exists(rows, Set.of(value)))
                    .toList());
        } else if (leaf.test() instanceof Test.Missing) {
            holds = DSL.notExists(of(rows));
        } else {
            throw new IllegalStateException("no such test of several values: " + leaf.test());
        }
        return leaf.negated() ? holds.not() : holds;
    }

    @SuppressWarnings("unchecked") // the values were read in the field's Java type
    private Condition exists(FieldSql.Rows rows, Set<?> values) {
        return DSL.exists(of(rows).and(((Field<Object>) rows.value()).in(values)));
    }

    private SelectConditionStep<?> of(FieldSql.Rows rows) {
        return DSL.selectOne()
                .from(rows.table())
                .where(rows.contact().eq(subject.id()))
                .and(rows.only());
    }
}
