package io.journeyman.scoring;

import io.journeyman.engine.Decisions;
import io.journeyman.engine.DiagramProblem;
import io.journeyman.rules.FieldType;
import io.journeyman.rules.RuleField;
import io.journeyman.rules.Rules;
import io.journeyman.scoring.TableGrid.CellOp;
import io.journeyman.scoring.TableGrid.GridCell;
import io.journeyman.scoring.TableGrid.GridRow;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Problem.FieldError;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Judges a score table before it is kept: fields exist, conditions fit them, every row says why. */
@Component
class TableChecks {

    private static final Set<CellOp> FOR_ALL = EnumSet.of(CellOp.ANY, CellOp.EMPTY, CellOp.NOT_EMPTY, CellOp.WRITTEN);
    private static final Set<CellOp> ORDERED = EnumSet.of(
            CellOp.IS, CellOp.IS_NOT, CellOp.LESS, CellOp.AT_MOST, CellOp.MORE, CellOp.AT_LEAST, CellOp.BETWEEN);
    private static final Set<CellOp> TEXTS =
            EnumSet.of(CellOp.IS, CellOp.IS_NOT, CellOp.ONE_OF, CellOp.NONE_OF, CellOp.CONTAINS);

    private final Rules rules;
    private final Decisions decisions;

    TableChecks(Rules rules, Decisions decisions) {
        this.rules = rules;
        this.decisions = decisions;
    }

    /** The type of a field of rules or a fact of the run; empty where there is none of this name. */
    Optional<FieldType> type(String field) {
        FieldType fact = RunFacts.TYPES.get(field);
        return fact == null ? rules.field(field).map(RuleField::type) : Optional.of(fact);
    }

    /** The operators a column of this type offers. */
    static Set<CellOp> operators(FieldType type) {
        Set<CellOp> all = EnumSet.copyOf(FOR_ALL);
        switch (type) {
            case TEXT, CHOICE -> all.addAll(TEXTS);
            case NUMBER, DATE, MOMENT -> all.addAll(ORDERED);
            case BOOLEAN -> all.add(CellOp.IS);
            case CHOICES, MEMBERSHIP -> all.add(CellOp.HAS_ANY);
        }
        return all;
    }

    /** Throws {@link Invalid} naming every place that does not hold. */
    void check(TableGrid grid) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < grid.columns().size(); i++) {
            String field = grid.columns().get(i).field();
            if (type(field).isEmpty()) {
                errors.add(new FieldError("/columns/" + i, "unknown-field", "There is nothing called " + field + "."));
            }
            if (!seen.add(field)) {
                errors.add(new FieldError("/columns/" + i, "twice", "Ask each thing once."));
            }
        }
        if (errors.isEmpty()) {
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < grid.rows().size(); i++) {
                checkRow(grid, i, ids, errors);
            }
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private void checkRow(TableGrid grid, int at, Set<String> ids, List<FieldError> errors) {
        GridRow row = grid.rows().get(at);
        String pointer = "/rows/" + at;
        if (!row.id().matches("[A-Za-z_][A-Za-z0-9_-]{0,60}") || !ids.add(row.id())) {
            errors.add(new FieldError(pointer + "/id", "bad-id", "Each row needs an id of its own."));
        }
        if (row.points() < -PointsGiven.MOST || row.points() > PointsGiven.MOST) {
            String message = "Give -" + PointsGiven.MOST + " to " + PointsGiven.MOST + " points.";
            errors.add(new FieldError(pointer + "/points", "out-of-range", message));
        }
        if (row.reason().isBlank() || row.reason().length() > 200) {
            errors.add(new FieldError(pointer + "/reason", "bad-length", "Say why, in at most 200 characters."));
        }
        for (int i = 0; i < row.cells().size(); i++) {
            FieldType type = type(grid.columns().get(i).field()).orElseThrow();
            String message = problem(row.cells().get(i), type);
            if (!message.isEmpty()) {
                errors.add(new FieldError(pointer + "/cells/" + i, "bad-condition", message));
            }
        }
    }

    private static String problem(GridCell cell, FieldType type) {
        if (!operators(type).contains(cell.op())) {
            return "This field cannot be compared like that.";
        }
        int wanted =
                switch (cell.op()) {
                    case ANY, EMPTY, NOT_EMPTY -> 0;
                    case BETWEEN -> 2;
                    case ONE_OF, NONE_OF, HAS_ANY -> Math.max(1, cell.values().size());
                    default -> 1;
                };
        if (cell.values().size() != wanted || cell.values().stream().anyMatch(String::isBlank)) {
            return wanted == 0 ? "Nothing is to be filled in here." : "Fill in what to compare with.";
        }
        return cell.op() == CellOp.WRITTEN || cell.values().stream().allMatch(value -> fits(value, type))
                ? ""
                : "This is not a value of the field.";
    }

    private static boolean fits(String value, FieldType type) {
        try {
            switch (type) {
                case NUMBER -> new BigDecimal(value);
                case DATE, MOMENT -> LocalDate.parse(value);
                case BOOLEAN -> {
                    return value.equals("true") || value.equals("false");
                }
                default -> {
                    return value.length() <= 200;
                }
            }
            return true;
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }

    /** Refuses a file the engine room would not evaluate. */
    void checkFile(String dmn) {
        List<DiagramProblem> problems = decisions.check(dmn.getBytes(StandardCharsets.UTF_8));
        if (!problems.isEmpty()) {
            throw Invalid.field("/dmn", "refused", problems.get(0).message());
        }
    }
}
