package io.journeyman.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Evaluates a rule over plain facts instead of a contact: the properties of something a person did, by field name
 * ({@code event.amount}). Facts have no declared type; values are compared as numbers where both are, else as days where
 * both are, else as text without regard to case. The same operators mean the same as over contacts.
 */
@Component
public class FactRules {

    private final Clock clock;

    FactRules(Clock clock) {
        this.clock = clock;
    }

    /** Whether the rule holds for these facts: text, numbers, booleans, lists of these. */
    public boolean holds(Rule rule, Map<String, ?> facts) {
        if (rule instanceof Rule.All all) {
            return all.all().stream().allMatch(part -> holds(part, facts));
        }
        if (rule instanceof Rule.Any any) {
            return any.any().stream().anyMatch(part -> holds(part, facts));
        }
        if (rule instanceof Rule.Not not) {
            return !holds(not.not(), facts);
        }
        Rule.Check check = (Rule.Check) rule;
        return check(check.op(), values(facts.get(check.field())), check.value());
    }

    private boolean check(Operator op, List<String> actual, @Nullable JsonNode value) {
        String one = value == null ? "" : value.asText();
        return switch (op) {
            case EMPTY -> actual.isEmpty();
            case NOT_EMPTY -> !actual.isEmpty();
            case IS, ON -> any(actual, a -> compare(a, one).orElse(1) == 0);
            case IS_NOT -> !check(Operator.IS, actual, value);
            case CONTAINS -> any(actual, a -> lower(a).contains(lower(one)));
            case NOT_CONTAINS -> !check(Operator.CONTAINS, actual, value);
            case STARTS_WITH -> any(actual, a -> lower(a).startsWith(lower(one)));
            case ENDS_WITH -> any(actual, a -> lower(a).endsWith(lower(one)));
            case ONE_OF, HAS_ANY -> many(value).stream().anyMatch(v -> any(actual, a -> same(a, v)));
            case NONE_OF, HAS_NONE -> !check(Operator.HAS_ANY, actual, value);
            case HAS_ALL -> many(value).stream().allMatch(v -> any(actual, a -> same(a, v)));
            case LESS, BEFORE -> any(actual, a -> compare(a, one).orElse(0) < 0);
            case AT_MOST -> any(actual, a -> compare(a, one).orElse(1) <= 0);
            case MORE, AFTER -> any(actual, a -> compare(a, one).orElse(0) > 0);
            case AT_LEAST -> any(actual, a -> compare(a, one).orElse(-1) >= 0);
            case BETWEEN -> any(actual, a -> between(a, value));
            case IN_LAST, IN_NEXT, LONGER_AGO -> any(actual, a -> near(op, a, value));
        };
    }

    private static boolean any(List<String> actual, java.util.function.Predicate<String> test) {
        return actual.stream().anyMatch(test);
    }

    private static boolean same(String a, String b) {
        return compare(a, b).orElse(1) == 0;
    }

    private static boolean between(String actual, @Nullable JsonNode value) {
        return value != null
                && compare(actual, value.path("from").asText()).orElse(-1) >= 0
                && compare(actual, value.path("to").asText()).orElse(1) <= 0;
    }

    private boolean near(Operator op, String actual, @Nullable JsonNode value) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Optional<LocalDate> day = day(actual);
        if (day.isEmpty() || value == null) {
            return false;
        }
        Period span = span(value);
        LocalDate then = day.get();
        return switch (op) {
            case IN_LAST -> !then.isBefore(today.minus(span)) && !then.isAfter(today);
            case IN_NEXT -> !then.isAfter(today.plus(span)) && !then.isBefore(today);
            default -> then.isBefore(today.minus(span));
        };
    }

    private static Period span(JsonNode value) {
        int n = value.path("n").asInt();
        return switch (value.path("unit").asText()) {
            case "weeks" -> Period.ofWeeks(n);
            case "months" -> Period.ofMonths(n);
            case "hours" -> Period.ofDays((n + 23) / 24);
            default -> Period.ofDays(n);
        };
    }

    private static List<String> many(@Nullable JsonNode value) {
        List<String> many = new ArrayList<>();
        if (value != null) {
            value.forEach(v -> many.add(v.asText()));
        }
        return many;
    }

    private static List<String> values(@Nullable Object fact) {
        if (fact instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return fact == null || fact.toString().isBlank() ? List.of() : List.of(fact.toString());
    }

    /** Below, equal or above; empty where a number or a day is compared with something that is none. */
    private static Optional<Integer> compare(String a, String b) {
        Optional<BigDecimal> left = number(a);
        Optional<BigDecimal> right = number(b);
        if (left.isPresent() && right.isPresent()) {
            return Optional.of(left.get().compareTo(right.get()));
        }
        Optional<LocalDate> leftDay = day(a);
        Optional<LocalDate> rightDay = day(b);
        if (leftDay.isPresent() && rightDay.isPresent()) {
            return Optional.of(leftDay.get().compareTo(rightDay.get()));
        }
        return left.isPresent() == right.isPresent() && leftDay.isPresent() == rightDay.isPresent()
                ? Optional.of(lower(a).compareTo(lower(b)))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
