package io.journeyman.scoring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.journeyman.engine.Decisions;
import io.journeyman.engine.Decisions.MatchedRule;
import io.journeyman.rules.Rules;
import io.journeyman.scoring.TableGrid.GridColumn;
import io.journeyman.shared.ContactId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a score table asks about people, and which of its rows match. */
@Component
class TableEvaluation {

    private final Rules rules;
    private final RunFacts facts;
    private final Decisions decisions;
    /** A file's columns; the same few files are asked about again and again. */
    private final Cache<String, Set<String>> columns =
            Caffeine.newBuilder().maximumSize(100).build();

    TableEvaluation(Rules rules, RunFacts facts, Decisions decisions) {
        this.rules = rules;
        this.facts = facts;
        this.decisions = decisions;
    }

    /** A row that matched. */
    record Match(String rule, int points, String reason) {}

    /** What rules know about many people, for the columns of a table. */
    Map<ContactId, Map<String, Object>> read(Collection<ContactId> contacts, String dmn) {
        return rules.values(
                contacts,
                columns(dmn).stream()
                        .filter(name -> !RunFacts.TYPES.containsKey(name))
                        .collect(Collectors.toSet()));
    }

    /** All inputs of one person by column; null where there is no value. */
    Map<String, @Nullable Object> inputs(ContactId contact, Set<String> runs, Map<String, Object> values, String dmn) {
        Set<String> wanted = columns(dmn);
        Map<String, @Nullable Object> own = facts.of(contact, runs, wanted);
        Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
        wanted.forEach(name -> inputs.put(name, own.containsKey(name) ? own.get(name) : plain(values.get(name))));
        return inputs;
    }

    /** The rows that match, in the table's order. */
    List<Match> matches(String dmn, Map<String, @Nullable Object> inputs) {
        List<MatchedRule> matched = decisions.evaluate(dmn.getBytes(StandardCharsets.UTF_8), inputs);
        return matched.stream()
                .map(rule -> new Match(
                        rule.ruleId(),
                        ((Number) rule.outputs().getOrDefault("points", 0)).intValue(),
                        String.valueOf(rule.outputs().getOrDefault("reason", ""))))
                .toList();
    }

    private Set<String> columns(String dmn) {
        return columns.get(dmn, file -> DmnFile.read(file).columns().stream()
                .map(GridColumn::field)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Moments are compared by their day, as rules do. */
    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Instant moment ? moment.atZone(ZoneOffset.UTC).toLocalDate() : value;
    }
}
