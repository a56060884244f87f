package io.journeyman.rules;

import java.util.List;
import java.util.stream.Stream;

/** A rule ready to be used: fields found, values of the right type, negations moved to the comparisons. */
sealed interface Plan {

    record All(List<Plan> parts) implements Plan {}

    record Any(List<Plan> parts) implements Plan {}

    /** One test of one field; {@code negated} stands for its exact opposite, also where there is no value. */
    record Leaf(RuleField field, Test test, boolean negated) implements Plan {}

    default Stream<Leaf> leaves() {
        if (this instanceof All all) {
            return all.parts().stream().flatMap(Plan::leaves);
        }
        if (this instanceof Any any) {
            return any.parts().stream().flatMap(Plan::leaves);
        }
        return Stream.of((Leaf) this);
    }
}
