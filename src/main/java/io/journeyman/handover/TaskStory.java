package io.journeyman.handover;

import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.events.NewEvent;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes what colleagues do into the person's stream, where timeline, segments and reports read it. */
@Component
class TaskStory {

    private final ContactEvents events;
    private final Clock clock;

    TaskStory(ContactEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void tell(InboxTask task, String kind, String colleague, Map<String, Object> facts) {
        NewEvent event = NewEvent.of(task.contact(), kind, clock.instant(), "handover")
                .titled(task.title())
                .about("task", task.id().toString())
                .in(task.rootInstanceId(), task.elementId())
                .with("colleague", colleague);
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            event = event.with(fact.getKey(), fact.getValue());
        }
        events.append(event);
    }

    void closed(InboxTask task, Closing closing, String colleague) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("outcome", closing.outcome());
        if (closing.remark() != null) {
            facts.put("remark", closing.remark());
        }
        tell(task, kind(task, closing), colleague, facts);
    }

    private static String kind(InboxTask task, Closing closing) {
        if (task.kind() != TaskKind.LEAD) {
            return EventKinds.HANDOVER_CLOSED;
        }
        return closing.outcome().equals(LeadOutcome.ACCEPTED.value())
                ? EventKinds.HANDOVER_ACCEPTED
                : EventKinds.HANDOVER_REJECTED;
    }
}
