package io.journeyman.handover;

import io.journeyman.scoring.EarnedPoints;
import io.journeyman.shared.ContactId;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.Outcomes;
import io.journeyman.steps.QuestionHandler;
import io.journeyman.steps.StepCall;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether there is a reason to hand somebody over (again): nobody works on them, and since the last time there are new
 * points or the agreed date has come. The old score alone is no reason.
 */
@Component
class NewEvidence implements QuestionHandler {

    private final InboxStore store;
    private final LeadStore leads;
    private final EarnedPoints earned;

    NewEvidence(InboxStore store, LeadStore leads, EarnedPoints earned) {
        this.store = store;
        this.leads = leads;
        this.earned = earned;
    }

    @Override
    public BlockDescriptor descriptor() {
        return BlockDescriptor.of(
                        "newEvidence",
                        BlockKind.QUESTION,
                        "Anything new since the last hand-over?",
                        "Yes for somebody who was never handed over, who earned points since, or whose agreed date has"
                                + " come. No while a colleague works on them.",
                        "sales",
                        "rotate-clockwise")
                .outcomes(Outcomes.yesNo());
    }

    @Override
    public String answer(StepCall call) {
        return isNew(call.contact(), call.now()) ? "yes" : "no";
    }

    private boolean isNew(ContactId contact, Instant now) {
        Optional<InboxTask> last = store.lastLead(contact);
        if (last.isEmpty()) {
            return true;
        }
        Instant closed = last.get().closedAt();
        if (closed == null || leads.hasOpen(contact)) {
            return false;
        }
        Instant rest = last.get().restUntil();
        return (rest != null && !rest.isAfter(now)) || earned.since(contact, closed) > 0;
    }
}
