package io.journeyman.messaging.viber;

import io.journeyman.messaging.outbox.SendBlock;
import io.journeyman.messaging.outbox.SendOutcome;
import io.journeyman.shared.Channel;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.Outcomes;
import io.journeyman.steps.Outcomes.Outcome;
import io.journeyman.steps.SettingProblem;
import io.journeyman.steps.Settings;
import io.journeyman.steps.StepCall;
import io.journeyman.steps.StepCohort;
import io.journeyman.steps.StepHandler;
import io.journeyman.steps.StepResult;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sends a Viber message. What follows when it does not reach the person is drawn, never a provider's own fail-over. */
@Component("sendViber")
class SendViber implements StepHandler {

    private static final BlockDescriptor DESCRIPTOR = BlockDescriptor.of(
                    "sendViber",
                    BlockKind.STEP,
                    "Send Viber message",
                    "Sends a Viber message. Draw an arrow for \"Not reached\" to send an SMS instead.",
                    "message",
                    "message-circle")
            .settings(SendBlock.settings(Channel.VIBER, "P1D", "PT4H"))
            .outcomes(Outcomes.fixed(
                    new Outcome(SendOutcome.QUEUED, "On its way"),
                    new Outcome(SendOutcome.DELIVERED, "Delivered"),
                    new Outcome(SendOutcome.NOT_REACHED, "Not reached"),
                    new Outcome(SendOutcome.SUPPRESSED, "Not sent, because …"),
                    new Outcome(SendOutcome.FAILED, "Failed")))
            .channel(Channel.VIBER.name());

    private final SendBlock send;

    SendViber(SendBlock send) {
        this.send = send;
    }

    @Override
    public BlockDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<SettingProblem> check(Settings settings) {
        return send.check(Channel.VIBER, settings);
    }

    @Override
    public void prepare(StepCohort cohort) {
        send.prepare(cohort);
    }

    @Override
    public StepResult handle(StepCall call) {
        return send.handle(Channel.VIBER, call, SendOutcome.NOT_REACHED);
    }
}
