package io.journeyman.engine.internal.deciding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.journeyman.engine.Decisions;
import io.journeyman.engine.DiagramProblem;
import io.journeyman.engine.DiagramProblem.Severity;
import io.journeyman.engine.DiagramRefused;
import io.journeyman.engine.internal.deciding.TableReader.Column;
import io.journeyman.engine.internal.deciding.TableReader.Drawn;
import io.journeyman.engine.internal.deciding.TableReader.Row;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Evaluates decision tables; each is read and its cells parsed once, then kept by content. */
@Service
final class DecisionDoor implements Decisions {

    private final Feel feel;
    private final Cache<ByteBuffer, Parsed> tables =
            Caffeine.newBuilder().maximumSize(200).build();

    DecisionDoor(Feel feel) {
        this.feel = feel;
    }

    /** A table with its cells parsed; empty with problems where it cannot be used. */
    private record Parsed(Optional<Drawn> drawn, List<Rule> rules, List<DiagramProblem> problems) {}

    private record Rule(String id, List<ParsedExpression> tests, List<ParsedExpression> results) {}

    @Override
    public List<DiagramProblem> check(byte[] dmn) {
        return parsed(dmn).problems();
    }

    @Override
    public DecisionTable read(byte[] dmn) {
        Drawn drawn = usable(dmn);
        return new DecisionTable(
                drawn.key(),
                drawn.name(),
                drawn.inputs().stream().map(Column::name).distinct().toList(),
                drawn.outputs().stream().map(Column::name).toList(),
                drawn.rules().size());
    }

    @Override
    public List<MatchedRule> evaluate(byte[] dmn, Map<String, ?> inputs) {
        Drawn drawn = usable(dmn);
        Map<String, Object> context = context(inputs);
        List<@Nullable Object> values = new ArrayList<>();
        drawn.inputs().forEach(column -> values.add(plain(inputs.get(column.name()))));
        List<MatchedRule> matched = new ArrayList<>();
        for (Rule rule : parsed(dmn).rules()) {
            if (fits(rule, values, context)) {
                matched.add(new MatchedRule(rule.id(), outputs(drawn, rule, context)));
            }
        }
        return matched;
    }

    private boolean fits(Rule rule, List<@Nullable Object> values, Map<String, Object> context) {
        for (int i = 0; i < values.size(); i++) {
            if (!feel.fits(rule.tests().get(i), values.get(i), context)) {
                return false;
            }
        }
        return true;
    }

    private Map<String, Object> outputs(Drawn drawn, Rule rule, Map<String, Object> context) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (int i = 0; i < drawn.outputs().size(); i++) {
            Object value = feel.value(rule.results().get(i), context);
            if (value != null) {
                outputs.put(
                        drawn.outputs().get(i).name(),
                        value instanceof Number number ? new BigDecimal(number.toString()) : value);
            }
        }
        return outputs;
    }

    private Drawn usable(byte[] dmn) {
        Parsed parsed = parsed(dmn);
        return parsed.drawn().orElseThrow(() -> new DiagramRefused(parsed.problems()));
    }

    private Parsed parsed(byte[] dmn) {
        return tables.get(ByteBuffer.wrap(dmn.clone()), key -> parse(dmn));
    }

    private Parsed parse(byte[] dmn) {
        TableReader reader = new TableReader();
        Optional<Drawn> drawn = reader.read(dmn);
        List<DiagramProblem> problems = new ArrayList<>(reader.problems());
        List<Rule> rules = new ArrayList<>();
        drawn.ifPresent(table -> table.rules().forEach(row -> rules.add(rule(row, problems))));
        return new Parsed(problems.isEmpty() ? drawn : Optional.empty(), rules, List.copyOf(problems));
    }

    private Rule rule(Row row, List<DiagramProblem> problems) {
        List<ParsedExpression> tests = new ArrayList<>();
        List<ParsedExpression> results = new ArrayList<>();
        row.tests().forEach(cell -> feel.test(cell).ifPresentOrElse(tests::add, () -> problems.add(bad(row, cell))));
        row.results()
                .forEach(cell -> feel.result(cell).ifPresentOrElse(results::add, () -> problems.add(bad(row, cell))));
        return new Rule(row.id(), tests, results);
    }

    private static DiagramProblem bad(Row row, String cell) {
        return new DiagramProblem(
                Severity.FOREIGN, "cell", row.id(), row.line(), "This cell is not understood: " + cell, null);
    }

    /** Names with points become nested contexts, as FEEL reads them. */
    private static Map<String, Object> context(Map<String, ?> inputs) {
        Map<String, Object> context = new HashMap<>();
        inputs.forEach((name, value) -> {
            Object plain = plain(value);
            if (plain != null) {
                put(context, name, plain);
            }
        });
        return context;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> context, String name, Object value) {
        int point = name.indexOf('.');
        if (point < 0) {
            context.putIfAbsent(name, value);
            return;
        }
        Object inner = context.computeIfAbsent(name.substring(0, point), key -> new HashMap<String, Object>());
        if (inner instanceof Map) {
            put((Map<String, Object>) inner, name.substring(point + 1), value);
        }
    }

    /** FEEL knows dates with a zone, no instants. */
    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Instant instant ? instant.atZone(ZoneOffset.UTC) : value;
    }
}
