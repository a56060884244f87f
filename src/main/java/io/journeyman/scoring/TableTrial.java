package io.journeyman.scoring;

import io.journeyman.scoring.TableEvaluation.Match;
import io.journeyman.shared.ContactId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries a score table on a person, giving no points. */
@Service
public class TableTrial {

    private final ScoreTables tables;
    private final TableEvaluation evaluation;

    TableTrial(ScoreTables tables, TableEvaluation evaluation) {
        this.tables = tables;
        this.evaluation = evaluation;
    }

    /**
     * What would happen.
     *
     * @param inputs what was looked at, by column, as plain text; null where the person has no value
     * @param rows ids of the rows that match
     * @param points their sum
     */
    public record TrialResult(Map<String, @Nullable String> inputs, List<String> rows, int points) {}

    /**
     * Tries the draft.
     *
     * @param assumed facts of a run to take for granted, because nobody is on a journey here: {@code run.clicked} → true
     */
    @Transactional(readOnly = true)
    public TrialResult of(ScoreTableId table, ContactId contact, Map<String, Boolean> assumed) {
        String dmn = tables.draftFile(table);
        Map<String, Object> values = evaluation.read(List.of(contact), dmn).getOrDefault(contact, Map.of());
        Map<String, @Nullable Object> inputs = evaluation.inputs(contact, Set.of(), values, dmn);
        assumed.forEach((name, value) -> {
            if (name.startsWith("run.") && inputs.containsKey(name)) {
                inputs.put(name, value);
            }
        });
        List<Match> matches = evaluation.matches(dmn, inputs);
        Map<String, @Nullable String> shown = new TreeMap<>();
        inputs.forEach((name, value) -> shown.put(name, value == null ? null : String.valueOf(value)));
        return new TrialResult(
                shown,
                matches.stream().map(Match::rule).toList(),
                matches.stream().mapToInt(Match::points).sum());
    }
}
