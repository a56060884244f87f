package io.journeyman.handover;

import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.Setting;
import io.journeyman.steps.StepCall;
import io.journeyman.steps.WaitHandler;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The clocks on a lead's task: when the team is reminded, and when it should have been claimed. */
@Component
class TaskTime implements WaitHandler {

    @Override
    public BlockDescriptor descriptor() {
        return BlockDescriptor.of(
                        "taskTime",
                        BlockKind.WAIT,
                        "Time to claim",
                        "Sits on the edge of a lead's task and fires when the team is to be reminded, or when the lead"
                                + " should have been claimed.",
                        "sales",
                        "alarm")
                .settings(
                        Setting.choice(
                                        "which",
                                        "Fires",
                                        new Setting.Choice("remind", "to remind the team"),
                                        new Setting.Choice("claim", "when it should have been claimed"))
                                .need(),
                        HandOver.remindAfter(),
                        HandOver.claimWithin());
    }

    @Override
    public Instant until(StepCall call, Instant from) {
        String after = call.settings().text("which").equals("remind") ? "remindAfter" : "claimWithin";
        return from.plus(call.settings().duration(after));
    }
}
