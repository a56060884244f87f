package io.journeyman.messaging.sms;

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

/** Sends an SMS. */
@Component("sendSms")
class SendSms implements StepHandler {

    private static final BlockDescriptor DESCRIPTOR = BlockDescriptor.of(
                    "sendSms",
                    BlockKind.STEP,
                    "Send SMS",
                    "Sends an SMS. The person goes on at once, unless an arrow asks what became of it.",
                    "message",
                    "message")
            .settings(SendBlock.settings(Channel.SMS, "P1D", "PT4H"))
            .outcomes(Outcomes.fixed(
                    new Outcome(SendOutcome.QUEUED, "On its way"),
                    new Outcome(SendOutcome.DELIVERED, "Delivered"),
                    new Outcome(SendOutcome.NOT_REACHED, "Not reached"),
                    new Outcome(SendOutcome.SUPPRESSED, "Not sent, because …"),
                    new Outcome(SendOutcome.FAILED, "Failed")))
            .channel(Channel.SMS.name());

    private final SendBlock send;

    SendSms(SendBlock send) {
        this.send = send;
    }

    @Override
    public BlockDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<SettingProblem> check(Settings settings) {
        return send.check(Channel.SMS, settings);
    }

    @Override
    public void prepare(StepCohort cohort) {
        send.prepare(cohort);
    }

    @Override
    public StepResult handle(StepCall call) {
        return send.handle(Channel.SMS, call, SendOutcome.NOT_REACHED);
    }
}
