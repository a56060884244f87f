package io.journeyman.properties;

import static journeyman.schema.Tables.PROPERTY;
import static journeyman.schema.Tables.PROPERTY_CHOICE;

import io.journeyman.properties.Property.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Definitions in the database. */
@Repository
class PropertyStore {

    private final DSLContext sql;

    PropertyStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Property> all() {
        Map<UUID, List<Choice>> choices = new HashMap<>();
        sql.selectFrom(PROPERTY_CHOICE).orderBy(PROPERTY_CHOICE.SORT_ORDER).forEach(row -> choices.computeIfAbsent(
                        row.getPropertyId(), id -> new ArrayList<>())
                .add(new Choice(row.getChoice(), row.getLabel(), row.getArchived())));
        return sql.selectFrom(PROPERTY)
                .orderBy(PROPERTY.ARCHIVED, PROPERTY.LABEL, PROPERTY.ID)
                .fetch(row -> new Property(
                        row.getId(),
                        RecordKind.valueOf(row.getRecordKind()),
                        row.getName(),
                        row.getLabel(),
                        row.getDescription(),
                        PropertyType.valueOf(row.getType()),
                        choices.getOrDefault(row.getId(), List.of()),
                        row.getOwnerId(),
                        row.getOwnerName(),
                        row.getArchived(),
                        row.getCreatedAt()));
    }

    void insert(Property property) {
        sql.insertInto(PROPERTY)
                .set(PROPERTY.ID, property.id())
                .set(PROPERTY.RECORD_KIND, property.record().name())
                .set(PROPERTY.NAME, property.name())
                .set(PROPERTY.LABEL, property.label())
                .set(PROPERTY.DESCRIPTION, property.description())
                .set(PROPERTY.TYPE, property.type().name())
                .set(PROPERTY.OWNER_ID, property.ownerId())
                .set(PROPERTY.OWNER_NAME, property.ownerName())
                .set(PROPERTY.ARCHIVED, property.archived())
                .set(PROPERTY.CREATED_AT, property.createdAt())
                .execute();
        writeChoices(property);
    }

    void update(Property property) {
        sql.update(PROPERTY)
                .set(PROPERTY.LABEL, property.label())
                .set(PROPERTY.DESCRIPTION, property.description())
                .set(PROPERTY.OWNER_ID, property.ownerId())
                .set(PROPERTY.OWNER_NAME, property.ownerName())
                .set(PROPERTY.ARCHIVED, property.archived())
                .where(PROPERTY.ID.eq(property.id()))
                .execute();
        writeChoices(property);
    }

    private void writeChoices(Property property) {
        sql.deleteFrom(PROPERTY_CHOICE)
                .where(PROPERTY_CHOICE.PROPERTY_ID.eq(property.id()))
                .execute();
        int order = 0;
        for (Choice choice : property.choices()) {
            sql.insertInto(PROPERTY_CHOICE)
                    .set(PROPERTY_CHOICE.PROPERTY_ID, property.id())
                    .set(PROPERTY_CHOICE.CHOICE, choice.value())
                    .set(PROPERTY_CHOICE.LABEL, choice.label())
                    .set(PROPERTY_CHOICE.SORT_ORDER, order++)
                    .set(PROPERTY_CHOICE.ARCHIVED, choice.archived())
                    .execute();
        }
    }
}
