package io.journeyman.messaging.outbox;

import io.journeyman.steps.MessageClock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the engine when a run's last message left, so that a time that follows it counts from there. */
@Service
public class MessageTimes implements MessageClock {

    private final MessageTimeStore store;

    MessageTimes(MessageTimeStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LastSend> lastSend(String instanceId, Instant queuedUntil) {
        return store.last(instanceId, queuedUntil);
    }
}
