package io.journeyman.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a contact, as a tree. In JSON {@code {"all":[…]}}, {@code {"any":[…]}}, {@code {"not":…}} or
 * {@code {"field":"contact.city","op":"is","value":"Sofia"}}. An empty {@code all} holds for everybody, an empty
 * {@code any} for nobody. Reading refuses what has no such shape with {@link io.journeyman.shared.Invalid}; whether fields
 * exist and values fit is told by {@link Rules#validate}.
 */
@JsonDeserialize(using = RuleReader.class)
public sealed interface Rule {

    /** Holds for every contact. */
    Rule EVERYBODY = new All(List.of());

    /** All parts hold. */
    @JsonDeserialize
    record All(List<Rule> all) implements Rule {
        public All {
            all = List.copyOf(all);
        }
    }

    /** At least one part holds. */
    @JsonDeserialize
    record Any(List<Rule> any) implements Rule {
        public Any {
            any = List.copyOf(any);
        }
    }

    /** The part does not hold. */
    @JsonDeserialize
    record Not(Rule not) implements Rule {}

    /**
     * One field compared with a value.
     *
     * @param field name of a {@link RuleField}
     * @param op how to compare
     * @param value shape depends on the operator: text, number, boolean, list, {@code {"from":…,"to":…}}, or
     *     {@code {"n":7,"unit":"days"}}; absent where the operator needs none
     */
    @JsonDeserialize
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Check(String field, Operator op, @Nullable JsonNode value) implements Rule {}

    /** All comparisons in the tree, in reading order. */
    default Stream<Check> checks() {
        if (this instanceof All all) {
            return all.all().stream().flatMap(Rule::checks);
        }
        if (this instanceof Any any) {
            return any.any().stream().flatMap(Rule::checks);
        }
        if (this instanceof Not not) {
            return not.not().checks();
        }
        return Stream.of((Check) this);
    }
}
