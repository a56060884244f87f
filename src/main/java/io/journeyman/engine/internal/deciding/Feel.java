package io.journeyman.engine.internal.deciding;

import camundajar.impl.scala.Product;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** FEEL, bounded: what may stand in a cell is decided on its syntax tree, by an allow-list. */
@Component
final class Feel {

    /** Everything without loops, functions of one's own, and powers that fill the memory. */
    private static final Set<String> NODES = Set.of(
            "Addition",
            "ArithmeticNegation",
            "AtLeastOne",
            "ClosedConstRangeBoundary",
            "ClosedRangeBoundary",
            "Conjunction",
            "ConstBool",
            "ConstDate",
            "ConstDateTime",
            "ConstDayTimeDuration",
            "ConstInputValue",
            "ConstList",
            "ConstLocalDateTime",
            "ConstLocalTime",
            "ConstNull",
            "ConstNumber",
            "ConstRange",
            "ConstString",
            "ConstTime",
            "ConstYearMonthDuration",
            "Disjunction",
            "Division",
            "Equal",
            "FunctionInvocation",
            "GreaterOrEqual",
            "GreaterThan",
            "If",
            "In",
            "InputEqualTo",
            "InputGreaterOrEqual",
            "InputGreaterThan",
            "InputInRange",
            "InputLessOrEqual",
            "InputLessThan",
            "LessOrEqual",
            "LessThan",
            "Multiplication",
            "NamedFunctionParameters",
            "Not",
            "OpenConstRangeBoundary",
            "OpenRangeBoundary",
            "PathExpression",
            "PositionalFunctionParameters",
            "Ref",
            "Subtraction",
            "UnaryTestExpression");

    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "contains",
            "starts with",
            "ends with",
            "lower case",
            "upper case",
            "string length",
            "list contains",
            "date",
            "time",
            "date and time",
            "duration",
            "today",
            "now",
            "day of week",
            "abs",
            "floor",
            "ceiling",
            "round up",
            "round down",
            "is defined",
            "number",
            "string",
            "count",
            "min",
            "max");

    private final FeelEngineApi engine;

    Feel(Clock clock) {
        this.engine = FeelEngineBuilder.forJava()
                .withClock(() -> ZonedDateTime.ofInstant(clock.instant(), clock.getZone()))
                .withEnabledExternalFunctions(false)
                .build();
    }

    /** A cell that asks; empty where it cannot be parsed or holds what is not allowed. */
    Optional<ParsedExpression> test(String cell) {
        return allowed(engine.parseUnaryTests(cell.isBlank() ? "-" : cell));
    }

    /** A cell that answers. */
    Optional<ParsedExpression> result(String cell) {
        return allowed(engine.parseExpression(cell.isBlank() ? "null" : cell));
    }

    private static Optional<ParsedExpression> allowed(ParseResult result) {
        boolean fits = result.isSuccess() && allowed(result.parsedExpression().expression());
        return fits ? Optional.of(result.parsedExpression()) : Optional.empty();
    }

    private static boolean allowed(Object node) {
        boolean syntax = node.getClass().getPackageName().equals("org.camunda.feel.syntaxtree");
        if (syntax && !NODES.contains(node.getClass().getSimpleName().replace("$", ""))) {
            return false;
        }
        if (node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
            return false;
        }
        if (node instanceof camundajar.impl.scala.collection.Iterable<?> many) {
            return all(many.iterator());
        }
        return !(node instanceof Product product) || all(product.productIterator());
    }

    private static boolean all(camundajar.impl.scala.collection.Iterator<?> children) {
        while (children.hasNext()) {
            if (!allowed(children.next())) {
                return false;
            }
        }
        return true;
    }

    /** Whether the test fits the input. A comparison that makes no sense (text with number) does not fit. */
    boolean fits(ParsedExpression test, @Nullable Object input, Map<String, Object> inputs) {
        EvaluationResult result = engine.evaluateWithInput(test, input, inputs);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    /** The value, null where there is none. */
    @Nullable
    Object value(ParsedExpression result, Map<String, Object> inputs) {
        EvaluationResult evaluated = engine.evaluate(result, inputs);
        return evaluated.isSuccess() ? evaluated.result() : null;
    }
}
