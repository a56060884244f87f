package io.journeyman.engine.internal.deciding;

import io.journeyman.engine.DiagramProblem;
import io.journeyman.engine.DiagramProblem.Severity;
import io.journeyman.engine.internal.reading.SafeXml;
import io.journeyman.engine.internal.reading.SafeXml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a DMN file along an allow-list: one decision, one table, hit policy COLLECT, FEEL and nothing else. */
final class TableReader {

    private static final Pattern DMN = Pattern.compile("https?://www\\.omg\\.org/spec/DMN/20\\d{6}/(dmn\\.xsd|MODEL/)");
    private static final Pattern LAYOUT = Pattern.compile(
            "https?://www\\.omg\\.org/spec/(DMN/20\\d{6}/(DMNDI/|DC/|DI/)|DD/20\\d{6}/(DC|DI))|http://dmn\\.io/schema/.*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*){0,4}");
    private static final Set<String> FEEL = Set.of("", "feel");
    private static final int MOST_RULES = 1_000;
    private static final int MOST_COLUMNS = 50;
    private static final int LONGEST_CELL = 1_000;

    /** What may stand in what. */
    private static final Map<String, Set<String>> CHILDREN = Map.ofEntries(
            Map.entry("definitions", Set.of("decision", "inputData", "DMNDI", "description")),
            Map.entry("decision", Set.of("decisionTable", "description", "informationRequirement", "variable")),
            Map.entry("informationRequirement", Set.of("requiredInput")),
            Map.entry("requiredInput", Set.of()),
            Map.entry("inputData", Set.of("variable", "description")),
            Map.entry("variable", Set.of()),
            Map.entry("decisionTable", Set.of("input", "output", "rule", "description", "annotation")),
            Map.entry("input", Set.of("inputExpression", "inputValues", "description")),
            Map.entry("inputExpression", Set.of("text", "description")),
            Map.entry("inputValues", Set.of("text")),
            Map.entry("output", Set.of("outputValues", "description")),
            Map.entry("outputValues", Set.of("text")),
            Map.entry("rule", Set.of("inputEntry", "outputEntry", "description", "annotationEntry")),
            Map.entry("inputEntry", Set.of("text", "description")),
            Map.entry("outputEntry", Set.of("text", "description")),
            Map.entry("annotation", Set.of()),
            Map.entry("annotationEntry", Set.of("text")),
            Map.entry("text", Set.of()),
            Map.entry("description", Set.of()));

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "label",
            "typeRef",
            "expressionLanguage",
            "typeLanguage",
            "namespace",
            "exporter",
            "exporterVersion",
            "hitPolicy",
            "href",
            "preferredOrientation",
            "outputLabel",
            "isCollection");

    private final List<DiagramProblem> problems = new ArrayList<>();

    /** A table as drawn; cells as text. */
    record Drawn(String key, String name, List<Column> inputs, List<Column> outputs, List<Row> rules) {}

    /** A column: the variable it reads, or the output it gives. */
    record Column(String name, @Nullable String type) {}

    /** A rule with its cells in the columns' order. */
    record Row(String id, int line, List<String> tests, List<String> results) {}

    List<DiagramProblem> problems() {
        return problems;
    }

    /** The table, where nothing is wrong with it. */
    Optional<Drawn> read(byte[] dmn) {
        Optional<Node> root = SafeXml.read(dmn, problems);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        if (!root.get().name().equals("definitions") || !isDmn(root.get())) {
            foreign("not-dmn", root.get(), null, "This is not a decision table.");
            return Optional.empty();
        }
        allowed(root.get(), null);
        List<Node> decisions = root.get().all("decision");
        if (decisions.size() != 1) {
            foreign("one-decision", root.get(), null, "The file must hold exactly one decision.");
            return Optional.empty();
        }
        Optional<Drawn> table = table(decisions.get(0));
        return problems.isEmpty() ? table : Optional.empty();
    }

    private static boolean isDmn(Node node) {
        return DMN.matcher(node.space()).matches();
    }

    private void allowed(Node node, @Nullable String outer) {
        String owner = node.get("id") == null ? outer : node.get("id");
        if (LAYOUT.matcher(node.space()).matches()) {
            return;
        }
        Set<String> children = CHILDREN.get(node.name());
        if (!isDmn(node) || children == null) {
            foreign("element", node, owner, "<" + node.name() + "> is not part of a decision table.");
            return;
        }
        node.attributes().forEach((name, value) -> attribute(node, name, value, owner));
        for (Node child : node.children()) {
            if (isDmn(child) && !children.contains(child.name())) {
                foreign("placement", child, owner, "<" + child.name() + "> is not allowed here.");
            }
            allowed(child, owner);
        }
    }

    private void attribute(Node node, String name, String value, @Nullable String owner) {
        if (name.startsWith("http://dmn.io/") || name.endsWith(":historyTimeToLive") || name.endsWith(":width")) {
            return;
        }
        if (!ATTRIBUTES.contains(name) || value.contains("${") || value.contains("#{")) {
            foreign("attribute", node, owner, "The attribute \"" + name + "\" is not part of a decision table.");
        }
        boolean feel = FEEL.contains(value)
                || value.matches("https?://www\\.omg\\.org/spec/(DMN/20\\d{6}|FEEL/20\\d{6})/(FEEL/?)?");
        if (name.equals("expressionLanguage") && !feel) {
            foreign("language", node, owner, "Only FEEL is understood.");
        }
    }

    private Optional<Drawn> table(Node decision) {
        List<Node> tables = decision.all("decisionTable");
        String key = decision.get("id");
        if (tables.size() != 1 || key == null) {
            foreign("one-table", decision, key, "The decision must be one table with an id.");
            return Optional.empty();
        }
        Node table = tables.get(0);
        if (!"COLLECT".equals(table.get("hitPolicy")) || table.get("aggregation") != null) {
            foreign("hit-policy", table, key, "All rules that fit must count: use the hit policy \"Collect\".");
        }
        List<Column> inputs = table.all("input").stream().map(this::input).toList();
        List<Column> outputs = table.all("output").stream().map(this::output).toList();
        List<Row> rules = new ArrayList<>();
        table.all("rule").forEach(rule -> rules.add(rule(rule, inputs.size(), outputs.size())));
        if (rules.size() > MOST_RULES || inputs.size() + outputs.size() > MOST_COLUMNS) {
            foreign("too-large", table, key, "The table is too large.");
        }
        if (inputs.isEmpty() || outputs.isEmpty()) {
            unfinished("no-column", table, key, "The table needs at least one input and one output.");
        }
        return Optional.of(
                new Drawn(key, Optional.ofNullable(decision.get("name")).orElse(key), inputs, outputs, rules));
    }

    private Column input(Node input) {
        List<Node> expressions = input.all("inputExpression");
        String text = expressions.isEmpty() ? "" : text(expressions.get(0));
        String id = input.get("id");
        if (text.isBlank()) {
            unfinished("no-input", input, id, "Choose what this column looks at.");
        } else if (!NAME.matcher(text).matches()) {
            foreign("input-name", input, id, "A column looks at one field by its name.");
        }
        return new Column(
                text, expressions.isEmpty() ? null : expressions.get(0).get("typeRef"));
    }

    private Column output(Node output) {
        String name = output.get("name");
        if (name == null || !NAME.matcher(name).matches()) {
            unfinished("no-output", output, output.get("id"), "Name what this column gives.");
        }
        return new Column(String.valueOf(name), output.get("typeRef"));
    }

    private Row rule(Node rule, int inputs, int outputs) {
        List<String> tests = rule.all("inputEntry").stream().map(this::text).toList();
        List<String> results = rule.all("outputEntry").stream().map(this::text).toList();
        String id = rule.get("id");
        if (id == null || tests.size() != inputs || results.size() != outputs) {
            foreign("rule", rule, id, "A rule needs an id and one cell per column.");
        }
        return new Row(String.valueOf(id), rule.line(), tests, results);
    }

    private String text(Node cell) {
        List<Node> texts = cell.all("text");
        String text = texts.isEmpty() ? "" : texts.get(0).text();
        if (text.length() > LONGEST_CELL) {
            foreign("too-long", cell, cell.get("id"), "A cell is too long.");
        }
        return text;
    }

    private void foreign(String code, Node node, @Nullable String id, String message) {
        problems.add(new DiagramProblem(Severity.FOREIGN, code, id, node.line(), message, null));
    }

    private void unfinished(String code, Node node, @Nullable String id, String message) {
        problems.add(new DiagramProblem(Severity.UNFINISHED, code, id, node.line(), message, null));
    }
}
