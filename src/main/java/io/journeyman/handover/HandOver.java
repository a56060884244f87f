package io.journeyman.handover;

import io.journeyman.steps.Block;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.Outcomes;
import io.journeyman.steps.Setting;
import org.springframework.stereotype.Component;

/** The hand-over as a journey draws it: a call of the handover diagram with the journey's own team and times. */
@Component
class HandOver implements Block {

    /** Key of the block and of the diagram it calls. */
    static final String KEY = "handover";

    @Override
    public BlockDescriptor descriptor() {
        return BlockDescriptor.of(
                        KEY,
                        BlockKind.PART,
                        "Hand over to sales",
                        "A colleague takes over: the lead goes to the team's inbox, with reminder and escalation. The"
                                + " person goes on by the arrow of what the colleague decided.",
                        "sales",
                        "heart-handshake")
                .settings(team(), claimWithin(), remindAfter(), workWithin(), tries())
                .outcomes(Outcomes.fromPart());
    }

    static Setting team() {
        return Setting.choiceFrom("team", "Team", "teams").help("Whose inbox. Empty: everybody who works leads.");
    }

    static Setting claimWithin() {
        return Setting.duration("claimWithin", "To be claimed within")
                .orElse("PT4H")
                .help("After that the team's lead is told and gives the lead to somebody.");
    }

    static Setting remindAfter() {
        return Setting.duration("remindAfter", "Remind the team after").orElse("PT2H");
    }

    static Setting workWithin() {
        return Setting.duration("workWithin", "To be decided within")
                .orElse("P2D")
                .help("Counts from claiming.");
    }

    static Setting tries() {
        return Setting.number("tries", "Calls before \"no answer\"").orElse("3").range("1", "20");
    }
}
