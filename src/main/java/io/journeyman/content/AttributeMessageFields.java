package io.journeyman.content;

import io.journeyman.contacts.Contacts;
import io.journeyman.properties.Properties;
import io.journeyman.properties.Property;
import io.journeyman.properties.PropertyType;
import io.journeyman.properties.RecordKind;
import io.journeyman.shared.ContactId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The properties this installation defined for people. Choices are written with their labels. */
@Component
@Order(3)
class AttributeMessageFields implements MessageFields {

    private static final String GROUP = "Properties";

    private final Contacts contacts;
    private final Properties properties;

    AttributeMessageFields(Contacts contacts, Properties properties) {
        this.contacts = contacts;
        this.properties = properties;
    }

    @Override
    public String group() {
        return "attribute";
    }

    @Override
    public List<MessageField> fields() {
        return properties.of(RecordKind.CONTACT).stream()
                .filter(property -> !property.archived())
                .map(AttributeMessageFields::field)
                .toList();
    }

    private static MessageField field(Property property) {
        String path = "attribute." + property.name();
        return MessageField.text(path, property.label(), GROUP, "", example(property))
                .as(type(property.type()));
    }

    private static MessageField.Type type(PropertyType type) {
        return switch (type) {
            case NUMBER -> MessageField.Type.NUMBER;
            case DATE -> MessageField.Type.DATE;
            case BOOLEAN -> MessageField.Type.YES_NO;
            case TEXT, CHOICE, CHOICES -> MessageField.Type.TEXT;
        };
    }

    private static String example(Property property) {
        return switch (property.type()) {
            case NUMBER -> "42";
            case DATE -> "2026-05-17";
            case BOOLEAN -> "true";
            case TEXT -> property.label();
            case CHOICE, CHOICES ->
                property.choices().isEmpty()
                        ? property.label()
                        : property.choices().get(0).label();
        };
    }

    @Override
    public Map<ContactId, Map<String, Object>> values(Collection<ContactId> ids) {
        Map<String, Property> defined = properties.of(RecordKind.CONTACT).stream()
                .collect(Collectors.toMap(Property::name, Function.identity()));
        Map<ContactId, Map<String, Object>> all = new HashMap<>();
        contacts.attributes(ids).forEach((contact, values) -> {
            Map<String, Object> shown = new HashMap<>();
            values.forEach((name, value) -> shown.put(name, shown(defined.get(name), value)));
            all.put(contact, shown);
        });
        return all;
    }

    private static Object shown(@Nullable Property property, Object value) {
        if (property == null || property.choices().isEmpty()) {
            return value;
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(one -> label(property, one)).toList();
        }
        return label(property, value);
    }

    private static String label(Property property, Object value) {
        return property.choices().stream()
                .filter(choice -> choice.value().equals(value))
                .map(Property.Choice::label)
                .findFirst()
                .orElse(String.valueOf(value));
    }
}
