package io.journeyman.properties;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Values of custom properties, read and written for many records at once. */
@Service
public class PropertyValues {

    /**
     * The values of these records by property name; what has no value is missing.
     *
     * @return record id → property name → value of the property's Java type ({@link PropertyType})
     */
    public Map<UUID, Map<String, Object>> read(RecordKind record, Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    /**
     * Turns what somebody typed or sent into the property's Java type; null or blank text means no value.
     *
     * @throws io.journeyman.shared.Invalid with the given pointer when it does not fit
     */
    public @Nullable Object parse(Property property, @Nullable Object raw, String pointer) {
        throw new UnsupportedOperationException();
    }

    /** Writes parsed values; a null value clears. Records and properties not named stay as they are. */
    public void write(RecordKind record, Map<UUID, ? extends Map<String, ? extends @Nullable Object>> values) {
        throw new UnsupportedOperationException();
    }
}
