package io.journeyman.messaging;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where messages are laid down to be sent. Nothing leaves here: the row commits with the caller's transaction, and the
 * channel's worker takes it from there.
 */
@Service
public class Outbox {

    private final OutboxStore store;

    Outbox(OutboxStore store) {
        this.store = store;
    }

    /**
     * Lays the message down within the running transaction. Asked twice for the same entry into a block, contact and channel
     * it answers the first one's id.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public MessageId queue(OutboxMessage message) {
        return store.insert(message);
    }
}
