package io.journeyman.handover;

import io.journeyman.events.EventKinds;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.StepCall;
import io.journeyman.steps.StepHandler;
import io.journeyman.steps.StepResult;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reminds the team of a lead nobody has claimed; does nothing where somebody has. */
@Component
class RemindTeam implements StepHandler {

    private final InboxStore store;
    private final TaskNotices notices;
    private final TaskStory story;

    RemindTeam(InboxStore store, TaskNotices notices, TaskStory story) {
        this.store = store;
        this.notices = notices;
        this.story = story;
    }

    @Override
    public BlockDescriptor descriptor() {
        return BlockDescriptor.of(
                "remindTeam",
                BlockKind.STEP,
                "Remind the team",
                "Reminds everybody in the team of a lead nobody has claimed yet.",
                "sales",
                "bell-ringing");
    }

    @Override
    public StepResult handle(StepCall call) {
        store.openOf(call.place().instanceId())
                .filter(task -> task.assignee() == null)
                .ifPresent(task -> {
                    store.reminded(task.id(), call.now());
                    notices.reminded(task);
                    story.tell(task, EventKinds.HANDOVER_REMINDED, "", Map.of());
                });
        return StepResult.done();
    }
}
