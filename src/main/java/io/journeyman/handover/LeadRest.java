package io.journeyman.handover;

import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.StepCall;
import io.journeyman.steps.WaitHandler;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Waits until the date a colleague agreed on with "not now". */
@Component
class LeadRest implements WaitHandler {

    private final InboxStore store;

    LeadRest(InboxStore store) {
        this.store = store;
    }

    @Override
    public BlockDescriptor descriptor() {
        return BlockDescriptor.of(
                "leadRest",
                BlockKind.WAIT,
                "Rest until the agreed date",
                "The person rests until the date the colleague agreed on. Without one they go on at once.",
                "sales",
                "calendar-pause");
    }

    @Override
    public Instant until(StepCall call, Instant from) {
        Optional<Instant> agreed = store.lastOf(call.place().instanceId()).map(InboxTask::restUntil);
        return agreed.filter(from::isBefore).orElse(from);
    }
}
