package io.journeyman.journeys;

import static io.journeyman.steps.Setting.text;

import io.journeyman.steps.Block;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.SettingProblem;
import io.journeyman.steps.Settings;
import java.util.List;
import org.springframework.stereotype.Component;

/** An end: the person has gone through. In a part-journey its outcome decides which arrow the caller takes. */
@Component("end")
class EndBlock implements Block {

    static final String OUTCOME = "outcome";

    private static final BlockDescriptor DESCRIPTOR = BlockDescriptor.of(
                    "end",
                    BlockKind.END,
                    "End",
                    "The person leaves the journey here. Messages already on their way still arrive.",
                    "end",
                    "flag")
            .settings(text(OUTCOME, "Outcome")
                    .help("What the calling journey gets back when this is a part-journey, for example accepted.")
                    .range(null, "60"));

    @Override
    public BlockDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<SettingProblem> check(Settings settings) {
        return settings.find(OUTCOME)
                .filter(outcome -> !outcome.matches("[A-Za-z][A-Za-z0-9]{0,59}"))
                .map(outcome -> List.of(new SettingProblem(
                        OUTCOME, "outcome-wrong", "An outcome is one word of letters and digits, such as notNow.")))
                .orElse(List.of());
    }
}
