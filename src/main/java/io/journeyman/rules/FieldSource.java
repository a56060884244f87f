package io.journeyman.rules;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a module lets rules ask about. A bean of this type in any module adds its fields to segments, questions in journeys
 * and every other rule; nobody keeps a list of them.
 */
public interface FieldSource {

    /** The fields of now. Asked often: keep it in memory or cheap. */
    Collection<RuleField> fields();

    /**
     * Values to choose from, for fields whose set is kept in the database (lists, segments).
     *
     * @param field one of {@link #fields()}
     * @param q part of a label to search for; null for the first ones
     * @return at most 50
     */
    default List<RuleField.Choice> choices(String field, @Nullable String q) {
        return List.of();
    }

    /** The labels of these values, missing where a value does not exist (any more). */
    default List<RuleField.Choice> labels(String field, Collection<String> values) {
        return List.of();
    }
}
