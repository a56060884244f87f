package io.journeyman.scoring;

import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.Outcomes;
import io.journeyman.steps.QuestionHandler;
import io.journeyman.steps.Setting;
import io.journeyman.steps.SettingProblem;
import io.journeyman.steps.Settings;
import io.journeyman.steps.StepCall;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks whether the person's score has reached a line. */
@Component("score")
class ScoreQuestion implements QuestionHandler {

    private static final String AT_LEAST = "atLeast";

    private final Scores scores;

    ScoreQuestion(Scores scores) {
        this.scores = scores;
    }

    @Override
    public BlockDescriptor descriptor() {
        return BlockDescriptor.of(
                        "score",
                        BlockKind.QUESTION,
                        "Score",
                        "Goes on by whether the person's points have reached a line.",
                        "question",
                        "gauge")
                .settings(Setting.number(AT_LEAST, "Points, at least")
                        .need()
                        .orElse("50")
                        .range("-100000", "100000"))
                .outcomes(Outcomes.yesNo());
    }

    @Override
    public List<SettingProblem> check(Settings settings) {
        Optional<BigDecimal> line = settings.findNumber(AT_LEAST);
        return line.isEmpty() || line.get().stripTrailingZeros().scale() <= 0
                ? List.of()
                : List.of(new SettingProblem(AT_LEAST, "not-whole", "Give a whole number of points."));
    }

    @Override
    public String answer(StepCall call) {
        return scores.of(call.contact()) >= call.settings().integer(AT_LEAST) ? "yes" : "no";
    }
}
