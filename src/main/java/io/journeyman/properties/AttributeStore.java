package io.journeyman.properties;

import static journeyman.schema.Tables.CONTACT_ATTRIBUTES;
import static journeyman.schema.Tables.CONTACT_ATTRIBUTE_CHOICE;

import io.journeyman.shared.stream.BatchStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Values of custom properties: one typed column a property in the side table of the record kind, rows of a child table
 * for several choices.
 */
@Repository
class AttributeStore {

    private final DSLContext sql;
    private final BatchStore batches;

    AttributeStore(DSLContext sql, BatchStore batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** The column of a property that has one. */
    static Field<?> column(Property property) {
        return DSL.field(DSL.name(CONTACT_ATTRIBUTES.getName(), columnName(property)), type(property.type()));
    }

    private static Field<?> bare(Property property) {
        return DSL.field(DSL.name(columnName(property)), type(property.type()));
    }

    private static String columnName(Property property) {
        return "p_" + property.name();
    }

    private static DataType<?> type(PropertyType type) {
        return switch (type) {
            case TEXT -> SQLDataType.VARCHAR(500);
            case NUMBER -> SQLDataType.NUMERIC(24, 6);
            case DATE -> SQLDataType.LOCALDATE;
            case BOOLEAN -> SQLDataType.BOOLEAN;
            case CHOICE, CHOICES -> SQLDataType.VARCHAR(60);
        };
    }

    /** Adds the property's column; instant on PostgreSQL, a copy of the side table on H2. */
    void addColumn(Property property) {
        sql.alterTable(CONTACT_ATTRIBUTES).addColumnIfNotExists(bare(property)).execute();
    }

    Map<UUID, Map<String, Object>> read(List<Property> properties, Collection<UUID> ids) {
        Map<UUID, Map<String, Object>> found = new HashMap<>();
        List<Property> single = properties.stream()
                .filter(property -> property.type() != PropertyType.CHOICES)
                .toList();
        if (ids.isEmpty() || properties.isEmpty()) {
            return found;
        }
        List<Field<?>> columns = new ArrayList<>();
        columns.add(CONTACT_ATTRIBUTES.CONTACT_ID);
        single.forEach(property -> columns.add(column(property)));
        sql.select(columns)
                .from(CONTACT_ATTRIBUTES)
                .where(CONTACT_ATTRIBUTES.CONTACT_ID.in(ids))
                .forEach(row -> {
                    Map<String, Object> values = values(row, single);
                    if (!values.isEmpty()) {
                        found.put(row.get(CONTACT_ATTRIBUTES.CONTACT_ID), values);
                    }
                });
        readChoices(properties, ids, found);
        return found;
    }

    private static Map<String, Object> values(Record row, List<Property> properties) {
        Map<String, Object> values = new HashMap<>();
        for (Property property : properties) {
            Object value = row.get(column(property));
            if (value != null) {
                values.put(property.name(), PropertyParser.tidy(value));
            }
        }
        return values;
    }

    private void readChoices(List<Property> properties, Collection<UUID> ids, Map<UUID, Map<String, Object>> found) {
        Map<UUID, String> names = new HashMap<>();
        properties.stream()
                .filter(property -> property.type() == PropertyType.CHOICES)
                .forEach(property -> names.put(property.id(), property.name()));
        if (names.isEmpty()) {
            return;
        }
        sql.selectFrom(CONTACT_ATTRIBUTE_CHOICE)
                .where(CONTACT_ATTRIBUTE_CHOICE.CONTACT_ID.in(ids))
                .and(CONTACT_ATTRIBUTE_CHOICE.PROPERTY_ID.in(names.keySet()))
                .forEach(row -> {
                    @SuppressWarnings("unchecked") // only this method puts values under this name
                    Set<String> chosen = (Set<String>) found.computeIfAbsent(row.getContactId(), id -> new HashMap<>())
                            .computeIfAbsent(
                                    String.valueOf(names.get(row.getPropertyId())), name -> new TreeSet<String>());
                    chosen.add(row.getChoice());
                });
    }

    /** Writes values of columns; records that set the same properties share one statement. */
    void write(Map<UUID, ? extends Map<Property, ? extends @Nullable Object>> values) {
        Map<List<Property>, List<Object[]>> shapes = new HashMap<>();
        values.forEach((id, row) -> {
            List<Property> properties = row.keySet().stream()
                    .sorted(Comparator.comparing(Property::name))
                    .toList();
            List<@Nullable Object> binds = new ArrayList<>();
            properties.forEach(property -> binds.add(row.get(property)));
            binds.add(id);
            shapes.computeIfAbsent(properties, s -> new ArrayList<>()).add(binds.toArray());
        });
        ensureRows(values.keySet());
        shapes.forEach(this::update);
    }

    private void ensureRows(Set<UUID> ids) {
        Set<UUID> there = sql.select(CONTACT_ATTRIBUTES.CONTACT_ID)
                .from(CONTACT_ATTRIBUTES)
                .where(CONTACT_ATTRIBUTES.CONTACT_ID.in(ids))
                .fetchSet(CONTACT_ATTRIBUTES.CONTACT_ID);
        List<UUID> missing = ids.stream().filter(id -> !there.contains(id)).toList();
        if (!missing.isEmpty()) {
            batches.insertNew(
                    CONTACT_ATTRIBUTES,
                    List.of(CONTACT_ATTRIBUTES.CONTACT_ID),
                    missing.stream().map(id -> new Object[] {id}).toList());
        }
    }

    private void update(List<Property> properties, List<Object[]> rows) {
        batches.update(
                CONTACT_ATTRIBUTES,
                properties.stream().<Field<?>>map(AttributeStore::bare).toList(),
                CONTACT_ATTRIBUTES.CONTACT_ID,
                rows);
    }

    /** Replaces the choices of one property. */
    void writeChoices(Property property, Map<UUID, ? extends Collection<String>> values) {
        sql.deleteFrom(CONTACT_ATTRIBUTE_CHOICE)
                .where(CONTACT_ATTRIBUTE_CHOICE.PROPERTY_ID.eq(property.id()))
                .and(CONTACT_ATTRIBUTE_CHOICE.CONTACT_ID.in(values.keySet()))
                .execute();
        List<Object[]> rows = new ArrayList<>();
        values.forEach((id, chosen) -> chosen.forEach(choice -> rows.add(new Object[] {id, property.id(), choice})));
        batches.insert(
                CONTACT_ATTRIBUTE_CHOICE,
                List.of(
                        CONTACT_ATTRIBUTE_CHOICE.CONTACT_ID,
                        CONTACT_ATTRIBUTE_CHOICE.PROPERTY_ID,
                        CONTACT_ATTRIBUTE_CHOICE.CHOICE),
                rows);
    }

    void remove(UUID id) {
        sql.deleteFrom(CONTACT_ATTRIBUTE_CHOICE)
                .where(CONTACT_ATTRIBUTE_CHOICE.CONTACT_ID.eq(id))
                .execute();
        sql.deleteFrom(CONTACT_ATTRIBUTES)
                .where(CONTACT_ATTRIBUTES.CONTACT_ID.eq(id))
                .execute();
    }
}
