package io.journeyman.handover;

import io.journeyman.events.EventKinds;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.StepCall;
import io.journeyman.steps.StepHandler;
import io.journeyman.steps.StepResult;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the team's lead of a lead that was not claimed in time; does nothing where somebody claimed it. */
@Component
class EscalateToLead implements StepHandler {

    private final InboxStore store;
    private final TaskNotices notices;
    private final TaskStory story;

    EscalateToLead(InboxStore store, TaskNotices notices, TaskStory story) {
        this.store = store;
        this.notices = notices;
        this.story = story;
    }

    @Override
    public BlockDescriptor descriptor() {
        return BlockDescriptor.of(
                "escalateToLead",
                BlockKind.STEP,
                "Escalate to the team's lead",
                "Tells whoever leads the team that a lead was not claimed in time; they give it to somebody.",
                "sales",
                "arrow-big-up");
    }

    @Override
    public StepResult handle(StepCall call) {
        store.openOf(call.place().instanceId())
                .filter(task -> task.assignee() == null)
                .ifPresent(task -> {
                    store.escalated(task.id(), call.now());
                    notices.escalated(task);
                    story.tell(task, EventKinds.HANDOVER_ESCALATED, "", Map.of());
                });
        return StepResult.done();
    }
}
