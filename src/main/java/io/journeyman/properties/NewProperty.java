package io.journeyman.properties;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A custom property to be defined.
 *
 * @param record whose property
 * @param name stable key; made from the label where null
 * @param label required, up to 80 characters
 * @param description required, up to 500 characters
 * @param type its values
 * @param choices labels of what can be chosen, 1 to 200, for choice types only
 * @param evenIfSimilar define it although one with nearly the same name exists
 */
public record NewProperty(
        RecordKind record,
        @Nullable String name,
        String label,
        String description,
        PropertyType type,
        List<String> choices,
        boolean evenIfSimilar) {

    public NewProperty {
        choices = List.copyOf(choices);
    }
}
