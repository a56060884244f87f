package io.journeyman.messaging;

import io.journeyman.shared.Channel;
import io.journeyman.shared.work.Wakeups;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where messages are laid down to be sent. Nothing leaves here: the rows commit with the caller's transaction, and the
 * channel's worker takes them from there.
 */
@Service
public class Outbox {

    private final OutboxStore store;
    private final Wakeups wakeups;

    Outbox(OutboxStore store, Wakeups wakeups) {
        this.store = store;
        this.wakeups = wakeups;
    }

    /**
     * Lays messages down within the running transaction. A second message for the same visit of a block, contact and channel
     * is passed over.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(List<OutboxMessage> messages) {
        store.insert(messages);
        messages.stream().map(OutboxMessage::channel).distinct().forEach(channel -> wakeups.wake(worker(channel)));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(OutboxMessage message) {
        queue(List.of(message));
    }

    /** Name of the worker that sends this channel's messages. */
    public static String worker(Channel channel) {
        return "outbox-" + channel.name().toLowerCase(Locale.ROOT);
    }
}
