package io.journeyman.rules;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.journeyman.shared.Invalid;
import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a rule from JSON, refusing with pointers whatever is not one of its four shapes, or too deep, or too large. */
final class RuleReader extends StdDeserializer<Rule> {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int DEEPEST = 8;
    private static final int LARGEST = 200;
    private static final Map<String, Operator> OPERATORS =
            Stream.of(Operator.values()).collect(Collectors.toUnmodifiableMap(Operator::jsonName, op -> op));

    RuleReader() {
        super(Rule.class);
    }

    @Override
    public Rule deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode tree = parser.readValueAsTree();
        Rule rule = read(tree, "", 1);
        if (rule.checks().count() > LARGEST) {
            throw Invalid.field("", "too-large", "A rule may have at most " + LARGEST + " conditions.");
        }
        return rule;
    }

    private static Rule read(@Nullable JsonNode node, String at, int depth) {
        if (depth > DEEPEST) {
            throw Invalid.field(at, "too-deep", "Groups may be nested at most " + DEEPEST + " deep.");
        }
        if (node == null || !node.isObject()) {
            throw Invalid.field(at, "not-a-rule", "Give a group or a condition here.");
        }
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        if (names.equals(Set.of("all"))) {
            return new Rule.All(readAll(node.path("all"), at + "/all", depth));
        }
        if (names.equals(Set.of("any"))) {
            return new Rule.Any(readAll(node.path("any"), at + "/any", depth));
        }
        if (names.equals(Set.of("not"))) {
            return new Rule.Not(read(node.path("not"), at + "/not", depth + 1));
        }
        if (names.equals(Set.of("field", "op", "value")) || names.equals(Set.of("field", "op"))) {
            return readCheck(node, at);
        }
        throw Invalid.field(at, "not-a-rule", "A rule is one of: all, any, not, or field with op and value.");
    }

    private static List<Rule> readAll(JsonNode list, String at, int depth) {
        if (!list.isArray()) {
            throw Invalid.field(at, "not-a-list", "Give a list of conditions.");
        }
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            rules.add(read(list.get(i), at + "/" + i, depth + 1));
        }
        return rules;
    }

    private static Rule.Check readCheck(JsonNode node, String at) {
        Operator op = OPERATORS.get(node.path("op").asText());
        if (!node.path("field").isTextual()) {
            throw Invalid.field(at + "/field", "missing", "Choose a field.");
        }
        if (op == null) {
            throw Invalid.field(at + "/op", "unknown-operator", "Choose how to compare.");
        }
        JsonNode value = node.get("value");
        return new Rule.Check(node.path("field").asText(), op, value == null || value.isNull() ? null : value);
    }
}
