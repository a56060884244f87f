package io.journeyman.handover;

import io.journeyman.steps.Block;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.Outcomes;
import org.springframework.stereotype.Component;

/** The task in the handover diagram: a rep claims the lead, calls, and decides. */
@Component
class SalesLead implements Block {

    static final String KEY = "salesLead";

    @Override
    public BlockDescriptor descriptor() {
        return BlockDescriptor.of(
                        KEY,
                        BlockKind.HUMAN_TASK,
                        "Lead for sales",
                        "Puts the person into the team's inbox. A rep claims the lead, calls, and accepts or rejects it;"
                                + " each answer is an arrow.",
                        "sales",
                        "phone-call")
                .settings(HandOver.team(), HandOver.claimWithin(), HandOver.workWithin(), HandOver.tries())
                .outcomes(Outcomes.fromArrows());
    }
}
