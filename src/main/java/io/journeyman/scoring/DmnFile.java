package io.journeyman.scoring;

import io.journeyman.rules.FieldType;
import io.journeyman.scoring.TableGrid.GridCell;
import io.journeyman.scoring.TableGrid.GridColumn;
import io.journeyman.scoring.TableGrid.GridRow;
import io.journeyman.shared.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A score table as a DMN 1.3 file: one decision table that collects, input expressions that are field names, outputs
 * {@code points} and {@code reason}. The file that is edited elsewhere and the grid are the same thing.
 */
final class DmnFile {

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String OURS = "https://journeyman.io/scores";
    private static final int LARGEST = 1_000_000;

    private DmnFile() {}

    /**
     * @param key of the decision, a plain name
     * @param types the type of each column's field
     */
    static String write(String key, String name, TableGrid grid, Function<String, FieldType> types) {
        Document document = Xml.empty();
        Element definitions = element(document, document, "definitions");
        definitions.setAttribute("id", "score_" + key);
        definitions.setAttribute("name", name);
        definitions.setAttribute("namespace", OURS);
        Element decision = element(document, definitions, "decision");
        decision.setAttribute("id", key);
        decision.setAttribute("name", name);
        Element table = element(document, decision, "decisionTable");
        table.setAttribute("id", "table_" + key);
        table.setAttribute("hitPolicy", "COLLECT");
        for (int i = 0; i < grid.columns().size(); i++) {
            input(document, table, i, grid.columns().get(i).field(), types);
        }
        output(document, table, "points", "integer");
        output(document, table, "reason", "string");
        grid.rows().forEach(row -> rule(document, table, grid, row, types));
        return Xml.text(document);
    }

    private static void input(Document doc, Element table, int place, String field, Function<String, FieldType> types) {
        Element input = element(doc, table, "input");
        input.setAttribute("id", "input_" + place);
        input.setAttribute("label", field);
        Element expression = element(doc, input, "inputExpression");
        expression.setAttribute("id", "expression_" + place);
        switch (types.apply(field)) {
            case TEXT, CHOICE -> expression.setAttribute("typeRef", "string");
            case BOOLEAN -> expression.setAttribute("typeRef", "boolean");
            default -> {
                // numbers, dates and lists go in as they are
            }
        }
        element(doc, expression, "text").setTextContent(field);
    }

    private static void output(Document doc, Element table, String name, String type) {
        Element output = element(doc, table, "output");
        output.setAttribute("id", "output_" + name);
        output.setAttribute("name", name);
        output.setAttribute("typeRef", type);
    }

    private static void rule(
            Document doc, Element table, TableGrid grid, GridRow row, Function<String, FieldType> types) {
        Element rule = element(doc, table, "rule");
        rule.setAttribute("id", row.id());
        for (int i = 0; i < grid.columns().size(); i++) {
            FieldType type = types.apply(grid.columns().get(i).field());
            entry(
                    doc,
                    rule,
                    "inputEntry",
                    row.id() + "_in_" + i,
                    Feel.write(row.cells().get(i), type));
        }
        entry(doc, rule, "outputEntry", row.id() + "_points", Integer.toString(row.points()));
        entry(doc, rule, "outputEntry", row.id() + "_reason", Feel.quote(row.reason()));
    }

    private static void entry(Document doc, Element rule, String kind, String id, String feel) {
        Element entry = element(doc, rule, kind);
        entry.setAttribute("id", id);
        element(doc, entry, "text").setTextContent(feel);
    }

    /** The table of a file. Refuses what is not a score table with a sentence. */
    static TableGrid read(String dmn) {
        Element table = only(parse(dmn).getElementsByTagNameNS("*", "decisionTable"));
        if (!"COLLECT".equals(table.getAttribute("hitPolicy")) || table.hasAttribute("aggregation")) {
            throw unreadable("The table must collect (hit policy COLLECT without aggregation).");
        }
        List<GridColumn> columns = children(table, "input").stream()
                .map(input -> new GridColumn(textOf(child(input, "inputExpression"))))
                .toList();
        List<String> outputs = children(table, "output").stream()
                .map(output -> output.getAttribute("name"))
                .toList();
        if (!outputs.equals(List.of("points", "reason"))) {
            throw unreadable("The table must give points and reason, in this order.");
        }
        return new TableGrid(
                columns, children(table, "rule").stream().map(DmnFile::row).toList());
    }

    /** The name of the decision in the file. */
    static String name(String dmn) {
        return only(parse(dmn).getElementsByTagNameNS("*", "decision")).getAttribute("name");
    }

    private static GridRow row(Element rule) {
        List<GridCell> cells = children(rule, "inputEntry").stream()
                .map(entry -> Feel.read(textOf(entry)))
                .toList();
        List<Element> outputs = children(rule, "outputEntry");
        try {
            int points = Integer.parseInt(textOf(outputs.get(0)));
            return new GridRow(rule.getAttribute("id"), cells, points, Feel.unquote(textOf(outputs.get(1))));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw unreadable("Each row must give a whole number of points and a text.");
        }
    }

    private static Invalid unreadable(String message) {
        return Invalid.field("/dmn", "not-a-score-table", message);
    }

    private static Element only(NodeList nodes) {
        if (nodes.getLength() != 1) {
            throw unreadable("The file must have exactly one table.");
        }
        return (Element) nodes.item(0);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static Element child(Element parent, String name) {
        return children(parent, name).stream()
                .findFirst()
                .orElseThrow(() -> unreadable("The table lacks " + name + "."));
    }

    private static String textOf(Element entry) {
        return child(entry, "text").getTextContent().strip();
    }

    private static Document parse(String xml) {
        if (xml.length() > LARGEST) {
            throw unreadable("The file is larger than 1 MB.");
        }
        return Xml.parse(xml).orElseThrow(() -> unreadable("The file is not readable XML."));
    }

    private static Element element(Document document, Node parent, String name) {
        Element element = document.createElementNS(DMN, name);
        parent.appendChild(element);
        return element;
    }
}
