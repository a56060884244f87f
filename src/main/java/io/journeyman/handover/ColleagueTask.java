package io.journeyman.handover;

import io.journeyman.steps.Block;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.Outcomes;
import io.journeyman.steps.Setting;
import io.journeyman.steps.SettingProblem;
import io.journeyman.steps.Settings;
import java.util.List;
import org.springframework.stereotype.Component;

/** A task for a colleague: call, check or approve. Its arrows are the ways it can be closed. */
@Component
class ColleagueTask implements Block {

    static final String KEY = "colleagueTask";

    @Override
    public BlockDescriptor descriptor() {
        return BlockDescriptor.of(
                        KEY,
                        BlockKind.HUMAN_TASK,
                        "Task for a colleague",
                        "A colleague does something by hand: calls, checks or approves. The person waits here until it"
                                + " is closed and goes on by the arrow of the answer.",
                        "sales",
                        "user-check")
                .settings(
                        Setting.choice(
                                        "kind",
                                        "What to do",
                                        new Setting.Choice("call", "Call"),
                                        new Setting.Choice("check", "Check something"),
                                        new Setting.Choice("approve", "Approve or refuse"))
                                .need()
                                .orElse("check"),
                        HandOver.team(),
                        Setting.choiceFrom("user", "Colleague", "users").help("Instead of a team."),
                        Setting.text("instructions", "What exactly").range(null, "2000"),
                        Setting.duration("claimWithin", "To be done within").orElse("P1D"))
                .outcomes(Outcomes.fromArrows());
    }

    @Override
    public List<SettingProblem> check(Settings settings) {
        return settings.has("team") && settings.has("user")
                ? List.of(new SettingProblem("user", "team-and-user", "Choose a team or one colleague, not both."))
                : List.of();
    }
}
