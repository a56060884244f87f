package io.journeyman.scoring;

import io.journeyman.scoring.PointsGiven.Origin;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.Setting;
import io.journeyman.steps.SettingProblem;
import io.journeyman.steps.Settings;
import io.journeyman.steps.StepCall;
import io.journeyman.steps.StepHandler;
import io.journeyman.steps.StepResult;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives or takes a fixed number of points, with the reason that is drawn. */
@Component("addPoints")
class AddPointsStep implements StepHandler {

    private static final String POINTS = "points";
    private static final String REASON = "reason";

    private final CohortPoints points;

    AddPointsStep(CohortPoints points) {
        this.points = points;
    }

    @Override
    public BlockDescriptor descriptor() {
        return BlockDescriptor.of(
                        "addPoints",
                        BlockKind.STEP,
                        "Add points",
                        "Gives the person points, or takes some with a negative number.",
                        "contact",
                        "plus")
                .settings(
                        Setting.number(POINTS, "Points")
                                .need()
                                .orElse("10")
                                .range("-" + PointsGiven.MOST, Integer.toString(PointsGiven.MOST)),
                        Setting.text(REASON, "Reason")
                                .range(null, "200")
                                .help("Shown in the person's ledger. Without it, the name of this step."));
    }

    @Override
    public List<SettingProblem> check(Settings settings) {
        boolean whole = settings.findNumber(POINTS)
                .map(number -> number.stripTrailingZeros().scale() <= 0)
                .orElse(true);
        return whole ? List.of() : List.of(new SettingProblem(POINTS, "not-whole", "Give a whole number of points."));
    }

    @Override
    public StepResult handle(StepCall call) {
        String reason = call.settings().text(REASON, call.place().elementName());
        points.give(
                call.cohort(),
                List.of(new PointsGiven(
                        call.contact(),
                        call.settings().integer(POINTS),
                        reason,
                        Origin.step(call.place().instanceId(), call.place().elementId()))));
        return StepResult.done();
    }
}
