package io.journeyman.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The values of some fields for some contacts, read table by table: one query each, however many contacts. */
final class Facts {

    private final Set<UUID> existing = new HashSet<>();
    private final Map<String, Map<UUID, Object>> single = new HashMap<>();
    private final Map<String, Map<UUID, Set<Object>>> several = new HashMap<>();

    private Facts() {}

    static Facts read(DSLContext sql, RuleSubject subject, Collection<UUID> contacts, Collection<RuleField> fields) {
        Facts facts = new Facts();
        facts.existing.addAll(sql.select(subject.id())
                .from(subject.table())
                .where(subject.id().in(contacts))
                .fetchSet(subject.id()));
        Map<String, Map<String, RuleField>> byTable = new LinkedHashMap<>();
        for (RuleField field : fields) {
            if (field.sql() instanceof FieldSql.Column column) {
                byTable.computeIfAbsent(column.table().getName(), t -> new LinkedHashMap<>())
                        .put(field.name(), field);
            } else {
                facts.several.computeIfAbsent(field.name(), f -> rows(sql, (FieldSql.Rows) field.sql(), contacts));
            }
        }
        byTable.values().forEach(group -> facts.columns(sql, List.copyOf(group.values()), contacts));
        return facts;
    }

    private void columns(DSLContext sql, List<RuleField> fields, Collection<UUID> contacts) {
        FieldSql first = fields.get(0).sql();
        List<Field<?>> columns = new ArrayList<>();
        columns.add(first.contact());
        fields.forEach(field -> columns.add(field.sql().value()));
        fields.forEach(field -> single.put(field.name(), new HashMap<>()));
        sql.select(columns)
                .from(first.table())
                .where(first.contact().in(contacts))
                .forEach(row -> {
                    for (int i = 0; i < fields.size(); i++) {
                        RuleField field = fields.get(i);
                        Object value = row.get(i + 1);
                        Map<UUID, Object> values = single.get(field.name());
                        if (value != null && values != null) {
                            values.put(row.get(first.contact()), value);
                        }
                    }
                });
    }

    private static Map<UUID, Set<Object>> rows(DSLContext sql, FieldSql.Rows rows, Collection<UUID> contacts) {
        Map<UUID, Set<Object>> found = new HashMap<>();
        sql.select(rows.contact(), rows.value())
                .from(rows.table())
                .where(rows.contact().in(contacts))
                .and(rows.only())
                .forEach(row -> found.computeIfAbsent(row.value1(), id -> new HashSet<>())
                        .add(row.get(1)));
        return found;
    }

    /** A field's value for a contact, memberships as a sorted list of text; empty where there is none. */
    Optional<Object> value(RuleField field, UUID contact) {
        if (field.sql() instanceof FieldSql.Rows) {
            Set<Object> rows = several.getOrDefault(field.name(), Map.of()).getOrDefault(contact, Set.of());
            return rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(rows.stream().map(Object::toString).sorted().toList());
        }
        Object raw = single.getOrDefault(field.name(), Map.of()).get(contact);
        Object stored = Values.stored(field.type(), raw);
        return Optional.ofNullable(field.type() == FieldType.TEXT && stored != null ? raw : stored);
    }

    /** Whether the plan holds for this contact. */
    boolean hold(Plan plan, UUID contact) {
        return existing.contains(contact) && holds(plan, contact);
    }

    private boolean holds(Plan plan, UUID contact) {
        if (plan instanceof Plan.All all) {
            return all.parts().stream().allMatch(part -> holds(part, contact));
        }
        if (plan instanceof Plan.Any any) {
            return any.parts().stream().anyMatch(part -> holds(part, contact));
        }
        Plan.Leaf leaf = (Plan.Leaf) plan;
        boolean holds = leaf.field().sql() instanceof FieldSql.Rows
                ? ofSeveral(
                        leaf.test(),
                        several.getOrDefault(leaf.field().name(), Map.of()).getOrDefault(contact, Set.of()))
                : ofOne(
                        leaf.test(),
                        Values.stored(
                                leaf.field().type(),
                                single.getOrDefault(leaf.field().name(), Map.of())
                                        .get(contact)));
        return holds != leaf.negated();
    }

    private static boolean ofSeveral(Test test, Set<Object> values) {
        if (test instanceof Test.HasAny any) {
            return any.values().stream().anyMatch(values::contains);
        }
        if (test instanceof Test.HasAll all) {
            return values.containsAll(all.values());
        }
        return values.isEmpty();
    }

    private static boolean ofOne(Test test, @Nullable Object value) {
        if (test instanceof Test.Missing || value == null) {
            return test instanceof Test.Missing && value == null;
        }
        if (test instanceof Test.In in) {
            return in.values().contains(value);
        }
        if (test instanceof Test.Contains contains) {
            return value.toString().contains(contains.part());
        }
        if (test instanceof Test.StartsWith starts) {
            return value.toString().startsWith(starts.part());
        }
        if (test instanceof Test.EndsWith ends) {
            return value.toString().endsWith(ends.part());
        }
        return test instanceof Test.Range range && within(range, value);
    }

    private static boolean within(Test.Range range, Object value) {
        if (range.from() != null) {
            int order = compare(value, range.from());
            if (range.above() ? order <= 0 : order < 0) {
                return false;
            }
        }
        if (range.to() != null) {
            int order = compare(value, range.to());
            return range.below() ? order < 0 : order <= 0;
        }
        return true;
    }

    @SuppressWarnings("unchecked") // both are of the field's Java type
    private static int compare(Object value, Comparable<?> end) {
        return ((Comparable<Object>) value).compareTo(end);
    }
}
