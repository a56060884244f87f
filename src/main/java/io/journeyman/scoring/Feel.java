package io.journeyman.scoring;

import io.journeyman.rules.FieldType;
import io.journeyman.scoring.TableGrid.CellOp;
import io.journeyman.scoring.TableGrid.GridCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Conditions of a score table in FEEL, the language of DMN 1.3, and back. Only what people can choose on the screen is
 * read; anything else stays as it was written.
 */
final class Feel {

    private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
    private static final String DATE = "date\\(\"\\d{4}-\\d{2}-\\d{2}\"\\)";
    private static final String VALUE = "(?:" + TEXT + "|" + NUMBER + "|" + DATE + ")";

    private static final Pattern ONE = Pattern.compile(VALUE);
    private static final Pattern LIST = Pattern.compile(VALUE + "(?:\\s*,\\s*" + VALUE + ")*");
    private static final Pattern NOT = Pattern.compile("not\\((.*)\\)");
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*(" + VALUE + ")");
    private static final Pattern RANGE = Pattern.compile("\\[\\s*(" + VALUE + ")\\s*\\.\\.\\s*(" + VALUE + ")\\s*]");
    private static final Pattern CONTAINS =
            Pattern.compile("contains\\(lower case\\(\\?\\), lower case\\((" + TEXT + ")\\)\\)");
    private static final String HAS = "list contains\\(\\?, (" + TEXT + ")\\)";
    private static final Pattern HAS_ANY = Pattern.compile(HAS + "(?: or " + HAS + ")*");
    private static final Pattern HAS_ONE = Pattern.compile(HAS);

    private static final Map<CellOp, String> SIGNS =
            Map.of(CellOp.LESS, "<", CellOp.AT_MOST, "<=", CellOp.MORE, ">", CellOp.AT_LEAST, ">=");

    private Feel() {}

    /** The condition as a FEEL unary test. */
    static String write(GridCell cell, FieldType type) {
        List<String> values =
                cell.values().stream().map(value -> literal(value, type)).toList();
        return switch (cell.op()) {
            case ANY -> "-";
            case EMPTY -> "null";
            case NOT_EMPTY -> "not(null)";
            case IS, ONE_OF -> String.join(", ", values);
            case IS_NOT, NONE_OF -> "not(" + String.join(", ", values) + ")";
            case LESS, AT_MOST, MORE, AT_LEAST -> SIGNS.get(cell.op()) + " " + values.get(0);
            case BETWEEN -> "[" + values.get(0) + ".." + values.get(1) + "]";
            case CONTAINS -> "contains(lower case(?), lower case(" + values.get(0) + "))";
            case HAS_ANY ->
                values.stream().map(value -> "list contains(?, " + value + ")").collect(Collectors.joining(" or "));
            case WRITTEN -> cell.values().get(0);
        };
    }

    /** A text as a FEEL literal. */
    static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** The text of a FEEL literal. */
    static String unquote(String literal) {
        return literal.substring(1, literal.length() - 1)
                .replace("\\n", "\n")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
    }

    private static String literal(String value, FieldType type) {
        return switch (type) {
            case NUMBER, BOOLEAN -> value;
            case DATE, MOMENT -> "date(" + quote(value) + ")";
            default -> quote(value);
        };
    }

    /** The condition of a FEEL unary test. */
    static GridCell read(String test) {
        String text = test.strip();
        if (text.isEmpty() || text.equals("-")) {
            return GridCell.ANYTHING;
        }
        if (text.equals("null") || text.equals("not(null)")) {
            return new GridCell(text.equals("null") ? CellOp.EMPTY : CellOp.NOT_EMPTY, List.of());
        }
        if (text.equals("true") || text.equals("false")) {
            return new GridCell(CellOp.IS, List.of(text));
        }
        Matcher not = NOT.matcher(text);
        if (not.matches() && LIST.matcher(not.group(1).strip()).matches()) {
            List<String> values = values(not.group(1));
            return new GridCell(values.size() == 1 ? CellOp.IS_NOT : CellOp.NONE_OF, values);
        }
        if (LIST.matcher(text).matches()) {
            List<String> values = values(text);
            return new GridCell(values.size() == 1 ? CellOp.IS : CellOp.ONE_OF, values);
        }
        return compared(text);
    }

    private static GridCell compared(String text) {
        Matcher compared = COMPARED.matcher(text);
        if (compared.matches()) {
            CellOp op = SIGNS.entrySet().stream()
                    .filter(sign -> sign.getValue().equals(compared.group(1)))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            return new GridCell(op, List.of(value(compared.group(2))));
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return new GridCell(CellOp.BETWEEN, List.of(value(range.group(1)), value(range.group(2))));
        }
        Matcher contains = CONTAINS.matcher(text);
        if (contains.matches()) {
            return new GridCell(CellOp.CONTAINS, List.of(unquote(contains.group(1))));
        }
        return HAS_ANY.matcher(text).matches()
                ? new GridCell(CellOp.HAS_ANY, has(text))
                : new GridCell(CellOp.WRITTEN, List.of(text));
    }

    private static List<String> has(String text) {
        List<String> values = new ArrayList<>();
        Matcher each = HAS_ONE.matcher(text);
        while (each.find()) {
            values.add(unquote(each.group(1)));
        }
        return values;
    }

    private static List<String> values(String list) {
        List<String> values = new ArrayList<>();
        Matcher each = ONE.matcher(list);
        while (each.find()) {
            values.add(value(each.group()));
        }
        return values;
    }

    private static String value(String literal) {
        if (literal.startsWith("date(")) {
            return unquote(literal.substring("date(".length(), literal.length() - 1));
        }
        return literal.startsWith("\"") ? unquote(literal) : literal;
    }
}
