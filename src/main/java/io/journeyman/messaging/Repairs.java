package io.journeyman.messaging;

import io.journeyman.audit.Audit;
import io.journeyman.content.TemplateId;
import io.journeyman.shared.Channel;
import io.journeyman.shared.work.Wakeups;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What operations can do with messages that stand still. Everything is audited. */
@Service
public class Repairs {

    private final RepairStore store;
    private final ApplicationEventPublisher publisher;
    private final Audit audit;
    private final Wakeups wakeups;
    private final Clock clock;

    Repairs(RepairStore store, ApplicationEventPublisher publisher, Audit audit, Wakeups wakeups, Clock clock) {
        this.store = store;
        this.publisher = publisher;
        this.audit = audit;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /** Counts doubtful messages as sent: their people go on. Answers how many still were doubtful. */
    @Transactional
    public int countAsSent(Collection<MessageId> ids) {
        List<MessageId> doubtful = store.lockDoubtful(ids);
        if (!doubtful.isEmpty()) {
            publisher.publishEvent(new CountedAsSent(doubtful));
            audit("message.counted-as-sent", doubtful);
        }
        return doubtful.size();
    }

    /** Sends doubtful messages again, at the risk that somebody gets one twice. Answers how many still were doubtful. */
    @Transactional
    public int sendAgain(Collection<MessageId> ids) {
        List<MessageId> doubtful = store.lockDoubtful(ids);
        if (!doubtful.isEmpty()) {
            store.again(doubtful, clock.instant());
            audit("message.sent-again", doubtful);
            Stream.of(Channel.values()).forEach(channel -> wakeups.wake(Outbox.worker(channel)));
        }
        return doubtful.size();
    }

    /**
     * Builds broken messages of a block and message once more. Answers how many.
     *
     * @param journeyKey null for every journey
     * @param elementId null for every block
     */
    @Transactional
    public int buildAgain(TemplateId template, @Nullable String journeyKey, @Nullable String elementId) {
        int again = store.buildAgain(template, journeyKey, elementId, clock.instant());
        if (again > 0) {
            audit.record("message.built-again", "template", template.toString(), null, Map.of("messages", again));
            Stream.of(Channel.values()).forEach(channel -> wakeups.wake(Outbox.worker(channel)));
        }
        return again;
    }

    private void audit(String action, List<MessageId> ids) {
        ids.forEach(id -> audit.record(action, "message", id.toString(), null, null));
    }

    /** Somebody decided that these doubtful messages were sent. Heard by the outbox in the same transaction. */
    public record CountedAsSent(List<MessageId> messages) {

        public CountedAsSent {
            messages = List.copyOf(messages);
        }
    }
}
