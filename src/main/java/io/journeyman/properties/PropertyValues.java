package io.journeyman.properties;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Values of custom properties, read and written for many records at once. */
@Service
public class PropertyValues {

    private final PropertyCatalogue catalogue;
    private final AttributeStore store;

    PropertyValues(PropertyCatalogue catalogue, AttributeStore store) {
        this.catalogue = catalogue;
        this.store = store;
    }

    /**
     * The values of these records by property name; what has no value is missing.
     *
     * @return record id → property name → value of the property's Java type ({@link PropertyType})
     */
    @Transactional(readOnly = true)
    public Map<UUID, Map<String, Object>> read(RecordKind record, Collection<UUID> ids) {
        return store.read(of(record), ids);
    }

    /**
     * Turns what somebody typed or sent into the property's Java type; null or blank text means no value.
     *
     * @throws io.journeyman.shared.Invalid with the given pointer when it does not fit
     */
    public @Nullable Object parse(Property property, @Nullable Object raw, String pointer) {
        return PropertyParser.parse(property, raw, pointer);
    }

    /** Writes parsed values; a null value clears. Records and properties not named stay as they are. */
    @Transactional
    public void write(RecordKind record, Map<UUID, ? extends Map<String, ? extends @Nullable Object>> values) {
        Map<String, Property> byName =
                of(record).stream().collect(Collectors.toMap(Property::name, Function.identity()));
        Map<UUID, Map<Property, @Nullable Object>> columns = new HashMap<>();
        Map<Property, Map<UUID, Collection<String>>> choices = new HashMap<>();
        values.forEach((id, row) -> row.forEach((name, value) -> {
            Property property = byName.get(name);
            if (property == null) {
                throw new IllegalArgumentException("no property " + name);
            }
            if (property.type() == PropertyType.CHOICES) {
                choices.computeIfAbsent(property, p -> new HashMap<>()).put(id, texts(value));
            } else {
                columns.computeIfAbsent(id, i -> new HashMap<>()).put(property, value);
            }
        }));
        if (!columns.isEmpty()) {
            store.write(columns);
        }
        choices.forEach(store::writeChoices);
    }

    /** Removes everything these records have. */
    @Transactional
    public void remove(RecordKind record, UUID id) {
        store.remove(id);
    }

    private List<Property> of(RecordKind record) {
        return catalogue.all().stream()
                .filter(property -> property.record() == record)
                .toList();
    }

    private static Collection<String> texts(@Nullable Object value) {
        return value instanceof Collection<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }
}
