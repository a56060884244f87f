package io.journeyman.scoring;

import io.journeyman.scoring.PointsGiven.Origin;
import io.journeyman.shared.ContactId;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.Setting;
import io.journeyman.steps.SettingProblem;
import io.journeyman.steps.Settings;
import io.journeyman.steps.StepCall;
import io.journeyman.steps.StepCohort;
import io.journeyman.steps.StepHandler;
import io.journeyman.steps.StepResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives the points of every row of a score table that matches, one ledger row each. */
@Component("evaluateDecision")
class ScoreTableStep implements StepHandler {

    private static final String TABLE = "table";

    private final ScoreTables tables;
    private final TableEvaluation evaluation;
    private final CohortPoints points;

    ScoreTableStep(ScoreTables tables, TableEvaluation evaluation, CohortPoints points) {
        this.tables = tables;
        this.evaluation = evaluation;
        this.points = points;
    }

    /** What was read for the whole cohort: by table, the version that counts and everybody's values. */
    private record Read(Map<String, Known> tables) {}

    private record Known(ScoreTableVersion version, Map<ContactId, Map<String, Object>> values) {}

    @Override
    public BlockDescriptor descriptor() {
        return BlockDescriptor.of(
                        "evaluateDecision",
                        BlockKind.STEP,
                        "Score table",
                        "Gives points by a score table. Every row that fits the person counts.",
                        "contact",
                        "table-heart")
                .settings(Setting.choiceFrom(TABLE, "Score table", "scoreTables")
                        .need()
                        .help("The newest published version counts at the moment a person gets here."));
    }

    @Override
    public List<SettingProblem> check(Settings settings) {
        Optional<ScoreTable> table = settings.find(TABLE).flatMap(tables::find);
        if (table.isEmpty()) {
            return List.of(new SettingProblem(TABLE, "unknown-score-table", "Choose a score table that exists."));
        }
        return table.get().version() > 0
                ? List.of()
                : List.of(new SettingProblem(
                        TABLE,
                        "not-published",
                        "Publish the score table “" + table.get().name() + "” first."));
    }

    @Override
    public void prepare(StepCohort cohort) {
        Map<String, List<ContactId>> people = new HashMap<>();
        for (StepCall call : cohort.calls()) {
            people.computeIfAbsent(call.settings().text(TABLE), t -> new ArrayList<>())
                    .add(call.contact());
        }
        Map<String, Known> known = new HashMap<>();
        people.forEach((reference, contacts) -> known.put(reference, read(reference, contacts)));
        cohort.keep(Read.class, new Read(known));
    }

    private Known read(String reference, List<ContactId> contacts) {
        ScoreTableVersion version = tables.current(reference).orElseThrow(() -> new ScoreTableNotFound(reference));
        return new Known(version, evaluation.read(contacts, version.dmn()));
    }

    @Override
    public StepResult handle(StepCall call) {
        String reference = call.settings().text(TABLE);
        Known known = call.cohort()
                .kept(Read.class)
                .map(read -> read.tables().get(reference))
                .orElseGet(() -> read(reference, List.of(call.contact())));
        ScoreTableVersion version = known.version();
        var inputs = evaluation.inputs(
                call.contact(),
                new HashSet<>(List.of(call.place().instanceId(), call.place().rootInstanceId())),
                known.values().getOrDefault(call.contact(), Map.of()),
                version.dmn());
        List<PointsGiven> given = evaluation.matches(version.dmn(), inputs).stream()
                .map(match -> new PointsGiven(
                        call.contact(),
                        match.points(),
                        match.reason(),
                        new Origin(
                                Origin.Kind.TABLE,
                                version.table().value(),
                                version.version(),
                                match.rule(),
                                call.place().instanceId(),
                                call.place().elementId(),
                                null)))
                .toList();
        points.give(call.cohort(), given);
        return StepResult.done();
    }
}
