package io.journeyman.messaging.outbox;

import io.journeyman.consent.MaySend;
import io.journeyman.messaging.MessageOrigin;
import io.journeyman.messaging.MessageState;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends messages that will not be sent, in the caller's transaction: row, contact's timeline, waiting block. */
@Component
class Endings {

    private final EndingStore store;
    private final MessageEvents events;
    private final MaySend maySend;
    private final Clock clock;

    Endings(EndingStore store, MessageEvents events, MaySend maySend, Clock clock) {
        this.store = store;
        this.events = events;
        this.maySend = maySend;
        this.clock = clock;
    }

    /** Only for rows this transaction locked. */
    void notSent(Candidate message, MessageState state, String reason) {
        Instant now = clock.instant();
        store.end(List.of(message.id()), state, reason, now);
        if (message.origin() == MessageOrigin.JOURNEY) {
            maySend.release(message.id().value());
        }
        events.notSent(message, state, reason, now);
    }

    void notSent(Collection<Candidate> messages, MessageState state, String reason) {
        messages.forEach(message -> notSent(message, state, reason));
    }
}
