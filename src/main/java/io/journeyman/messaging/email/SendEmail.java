package io.journeyman.messaging.email;

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

/** Sends an e-mail. */
@Component("sendEmail")
class SendEmail implements StepHandler {

    private static final BlockDescriptor DESCRIPTOR = BlockDescriptor.of(
                    "sendEmail",
                    BlockKind.STEP,
                    "Send e-mail",
                    "Sends an e-mail. The person goes on at once, unless an arrow asks what became of it.",
                    "message",
                    "mail")
            .settings(SendBlock.settings(Channel.EMAIL, "P3D", "PT1H"))
            .outcomes(Outcomes.fixed(
                    new Outcome(SendOutcome.QUEUED, "On its way"),
                    new Outcome(SendOutcome.SENT, "Sent"),
                    new Outcome(SendOutcome.BOUNCED, "Came back"),
                    new Outcome(SendOutcome.SUPPRESSED, "Not sent, because …"),
                    new Outcome(SendOutcome.FAILED, "Failed")))
            .channel(Channel.EMAIL.name());

    private final SendBlock send;

    SendEmail(SendBlock send) {
        this.send = send;
    }

    @Override
    public BlockDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<SettingProblem> check(Settings settings) {
        return send.check(Channel.EMAIL, settings);
    }

    @Override
    public void prepare(StepCohort cohort) {
        send.prepare(cohort);
    }

    @Override
    public StepResult handle(StepCall call) {
        return send.handle(Channel.EMAIL, call, SendOutcome.SENT);
    }
}
