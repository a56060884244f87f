package io.journeyman.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison asks of a value, with relative dates already worked out. Both ways to use a rule start from this, so
 * that they cannot differ in what an operator means. Values are of the field's Java type; texts are in lower case where
 * the field ignores case.
 */
sealed interface Test {

    /** The value is one of these. */
    record In(Set<?> values) implements Test {}

    record Contains(String part) implements Test {}

    record StartsWith(String part) implements Test {}

    record EndsWith(String part) implements Test {}

    /** The value lies between two ends; a null end is open. The upper end is left out if {@code below}. */
    record Range(
            @Nullable Comparable<?> from,
            boolean above,
            @Nullable Comparable<?> to,
            boolean below) implements Test {}

    /** There is no value. */
    record Missing() implements Test {}

    /** The values have at least one of these. */
    record HasAny(Set<?> values) implements Test {}

    /** The values have all of these. */
    record HasAll(Set<?> values) implements Test {}
}
