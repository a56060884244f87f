package io.journeyman.properties;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a property; null leaves a part as it is. Name and type never change.
 *
 * @param choices all choices in their new order: known ones by {@code value}, new ones with a null value. Those left out
 *     are archived, since records may have them
 * @param archived true takes the property out of use, false brings it back
 */
public record PropertyEdit(
        @Nullable String label,
        @Nullable String description,
        @Nullable List<ChoiceEdit> choices,
        @Nullable Boolean archived) {

    /** One choice; a null value makes a new one. */
    public record ChoiceEdit(@Nullable String value, String label) {}
}
