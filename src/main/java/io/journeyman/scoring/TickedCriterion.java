package io.journeyman.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A criterion as it stands for one person.
 *
 * @param sentence what was agreed
 * @param met whether it holds now
 * @param values what was looked at
 */
public record TickedCriterion(String sentence, boolean met, List<CriterionValue> values) {

    public TickedCriterion {
        values = List.copyOf(values);
    }

    /**
     * One value that was looked at.
     *
     * @param field name of the rule field; screens name it by {@code rules.fields.<name>}
     * @param label what people call the field where they named it themselves; null otherwise
     * @param value as plain text; null where the person has none
     */
    public record CriterionValue(
            String field, @Nullable String label, @Nullable String value) {}
}
