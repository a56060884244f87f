package io.journeyman.properties;

import static journeyman.schema.Tables.CONTACT_ATTRIBUTES;
import static journeyman.schema.Tables.CONTACT_ATTRIBUTE_CHOICE;

import io.journeyman.rules.FieldSource;
import io.journeyman.rules.FieldSql;
import io.journeyman.rules.FieldType;
import io.journeyman.rules.RuleField;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets rules ask about custom properties: {@code attribute.<name>}. */
@Component
class AttributeFields implements FieldSource {

    private final PropertyCatalogue catalogue;

    AttributeFields(PropertyCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Archived ones too, so that rules made earlier go on; the editor does not offer them. */
    @Override
    public Collection<RuleField> fields() {
        return catalogue.all().stream()
                .filter(property -> property.record() == RecordKind.CONTACT)
                .map(AttributeFields::field)
                .toList();
    }

    private static RuleField field(Property property) {
        List<RuleField.Choice> choices = property.choices().stream()
                .map(choice -> new RuleField.Choice(choice.value(), choice.label()))
                .toList();
        RuleField field = RuleField.of("attribute." + property.name(), type(property.type()), sql(property))
                .labelled(property.label())
                .choosing(choices);
        return property.archived() ? field.retire() : field;
    }

    private static FieldSql sql(Property property) {
        return property.type() == PropertyType.CHOICES
                ? new FieldSql.Rows(
                        CONTACT_ATTRIBUTE_CHOICE,
                        CONTACT_ATTRIBUTE_CHOICE.CONTACT_ID,
                        CONTACT_ATTRIBUTE_CHOICE.CHOICE,
                        CONTACT_ATTRIBUTE_CHOICE.PROPERTY_ID.eq(property.id()))
                : new FieldSql.Column(
                        CONTACT_ATTRIBUTES, CONTACT_ATTRIBUTES.CONTACT_ID, AttributeStore.column(property));
    }

    private static FieldType type(PropertyType type) {
        return switch (type) {
            case TEXT -> FieldType.TEXT;
            case NUMBER -> FieldType.NUMBER;
            case DATE -> FieldType.DATE;
            case BOOLEAN -> FieldType.BOOLEAN;
            case CHOICE -> FieldType.CHOICE;
            case CHOICES -> FieldType.CHOICES;
        };
    }
}
