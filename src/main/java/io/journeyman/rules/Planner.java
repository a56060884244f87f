package io.journeyman.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeyman.rules.Values.Unfit;
import io.journeyman.shared.Problem.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a rule into a plan as of one moment, collecting with pointers whatever does not fit. */
final class Planner {

    private static final int MOST_VALUES = 500;
    private static final int LONGEST_SPAN = 10_000;

    private final Map<String, RuleField> fields;
    private final ZonedDateTime now;
    private final List<FieldError> problems = new ArrayList<>();

    Planner(Map<String, RuleField> fields, Instant now, ZoneId zone) {
        this.fields = fields;
        this.now = now.atZone(zone);
    }

    List<FieldError> problems() {
        return problems;
    }

    /** The plan of as much of the rule as fits; worth using only without problems. */
    Plan plan(Rule rule, String at) {
        return plan(rule, at, false);
    }

    private Plan plan(Rule rule, String at, boolean negated) {
        if (rule instanceof Rule.Not not) {
            return plan(not.not(), at + "/not", !negated);
        }
        if (rule instanceof Rule.Check check) {
            return leaf(check, at, negated);
        }
        boolean all = rule instanceof Rule.All;
        List<Rule> parts = rule instanceof Rule.All a ? a.all() : ((Rule.Any) rule).any();
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            plans.add(plan(parts.get(i), at + (all ? "/all/" : "/any/") + i, negated));
        }
        return all != negated ? new Plan.All(plans) : new Plan.Any(plans);
    }

    private Plan leaf(Rule.Check check, String at, boolean negated) {
        RuleField field = fields.get(check.field());
        if (field == null) {
            return problem(at + "/field", "unknown-field", "This field does not exist (any more); choose another.");
        }
        if (!field.type().operators().contains(check.op())) {
            return problem(at + "/op", "wrong-operator", "This comparison does not fit the field.");
        }
        try {
            boolean opposite = isOpposite(check.op());
            return new Plan.Leaf(field, test(field, check.op(), check.value()), negated != opposite);
        } catch (Unfit e) {
            return problem(at + "/value", e.code, String.valueOf(e.getMessage()));
        }
    }

    private Plan problem(String at, String code, String message) {
        problems.add(new FieldError(at, code, message));
        return new Plan.Any(List.of());
    }

    private static boolean isOpposite(Operator op) {
        return switch (op) {
            case IS_NOT, NOT_CONTAINS, NONE_OF, HAS_NONE, NOT_EMPTY -> true;
            default -> false;
        };
    }

    private Test test(RuleField field, Operator op, @Nullable JsonNode value) throws Unfit {
        return switch (op) {
            case IS, IS_NOT -> new Test.In(Set.of(Values.read(field, value)));
            case ONE_OF, NONE_OF -> new Test.In(many(field, value));
            case CONTAINS, NOT_CONTAINS ->
                new Test.Contains(Values.read(field, value).toString());
            case STARTS_WITH -> new Test.StartsWith(Values.read(field, value).toString());
            case ENDS_WITH -> new Test.EndsWith(Values.read(field, value).toString());
            case LESS -> new Test.Range(null, false, number(field, value), true);
            case AT_MOST -> new Test.Range(null, false, number(field, value), false);
            case MORE -> new Test.Range(number(field, value), true, null, false);
            case AT_LEAST -> new Test.Range(number(field, value), false, null, false);
            case BETWEEN -> between(field, value);
            case ON -> days(field, Values.date(value), Values.date(value));
            case BEFORE -> days(field, null, Values.date(value).minusDays(1));
            case AFTER -> days(field, Values.date(value).plusDays(1), null);
            case IN_LAST -> back(field, value);
            case IN_NEXT -> ahead(field, value);
            case LONGER_AGO -> longerAgo(field, value);
            case HAS_ANY, HAS_NONE -> new Test.HasAny(many(field, value));
            case HAS_ALL -> new Test.HasAll(many(field, value));
            case EMPTY, NOT_EMPTY -> nothing(value);
        };
    }

    private static Test nothing(@Nullable JsonNode value) throws Unfit {
        if (value != null) {
            throw new Unfit("not-allowed", "This comparison needs no value.");
        }
        return new Test.Missing();
    }

    private static Comparable<?> number(RuleField field, @Nullable JsonNode value) throws Unfit {
        return (Comparable<?>) Values.read(field, value);
    }

    private static Set<Object> many(RuleField field, @Nullable JsonNode value) throws Unfit {
        if (value == null || !value.isArray() || value.isEmpty() || value.size() > MOST_VALUES) {
            throw new Unfit("not-a-list", "Choose 1 to " + MOST_VALUES + " values.");
        }
        Set<Object> values = new LinkedHashSet<>();
        for (JsonNode one : value) {
            values.add(Values.read(field, one));
        }
        return values;
    }

    private Test between(RuleField field, @Nullable JsonNode value) throws Unfit {
        if (value == null || !value.isObject()) {
            throw new Unfit("not-a-range", "Give both ends.");
        }
        if (field.type() == FieldType.NUMBER) {
            return new Test.Range(number(field, value.get("from")), false, number(field, value.get("to")), false);
        }
        LocalDate from = Values.date(value.get("from"));
        LocalDate to = Values.date(value.get("to"));
        if (to.isBefore(from)) {
            throw new Unfit("not-a-range", "The end lies before the beginning.");
        }
        return days(field, from, to);
    }

    /** Whole days, both included. */
    private Test days(RuleField field, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (field.type() == FieldType.DATE) {
            return new Test.Range(first, false, last, false);
        }
        return new Test.Range(
                first == null ? null : first.atStartOfDay(now.getZone()).toInstant(),
                false,
                last == null
                        ? null
                        : last.plusDays(1).atStartOfDay(now.getZone()).toInstant(),
                true);
    }

    private Test back(RuleField field, @Nullable JsonNode value) throws Unfit {
        ZonedDateTime since = moved(field, value, -1);
        return field.type() == FieldType.DATE
                ? new Test.Range(since.toLocalDate(), false, now.toLocalDate(), false)
                : new Test.Range(since.toInstant(), false, now.toInstant(), false);
    }

    private Test ahead(RuleField field, @Nullable JsonNode value) throws Unfit {
        ZonedDateTime until = moved(field, value, 1);
        return field.type() == FieldType.DATE
                ? new Test.Range(now.toLocalDate(), false, until.toLocalDate(), false)
                : new Test.Range(now.toInstant(), false, until.toInstant(), false);
    }

    private Test longerAgo(RuleField field, @Nullable JsonNode value) throws Unfit {
        ZonedDateTime before = moved(field, value, -1);
        return new Test.Range(
                null, false, field.type() == FieldType.DATE ? before.toLocalDate() : before.toInstant(), true);
    }

    private ZonedDateTime moved(RuleField field, @Nullable JsonNode value, int direction) throws Unfit {
        JsonNode n = value == null ? null : value.get("n");
        if (n == null || !n.isInt() || n.asInt() < 0 || n.asInt() > LONGEST_SPAN) {
            throw new Unfit("not-a-span", "Give a whole number of 0 to " + LONGEST_SPAN + ".");
        }
        long by = (long) direction * n.asInt();
        String unit = value == null ? "" : value.path("unit").asText();
        if (unit.equals("hours") && field.type() == FieldType.DATE) {
            throw new Unfit("wrong-unit", "Days have no hours; choose days, weeks or months.");
        }
        return switch (unit) {
            case "hours" -> now.plusHours(by);
            case "days" -> now.plusDays(by);
            case "weeks" -> now.plusWeeks(by);
            case "months" -> now.plusMonths(by);
            default -> throw new Unfit("wrong-unit", "Choose hours, days, weeks or months.");
        };
    }
}
