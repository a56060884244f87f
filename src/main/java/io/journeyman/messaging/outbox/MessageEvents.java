package io.journeyman.messaging.outbox;

import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.events.NewEvent;
import io.journeyman.messaging.MessageOrigin;
import io.journeyman.messaging.MessageState;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells a contact's stream what became of a message, and the waiting block its outcome, in the caller's transaction. Tests
 * and notices to colleagues are nobody's history.
 */
@Component
public class MessageEvents {

    /** Source of these events. */
    public static final String SOURCE = "messaging";

    private static final String REF = "message";

    private final ContactEvents events;
    private final EndingStore endings;

    MessageEvents(ContactEvents events, EndingStore endings) {
        this.events = events;
        this.endings = endings;
    }

    void sent(Candidate message, String title, Instant at) {
        tell(message, EventKinds.MESSAGE_SENT, title, MessageState.SENT, "", at);
    }

    void delivered(Candidate message, String title, Instant at) {
        tell(message, EventKinds.MESSAGE_DELIVERED, title, MessageState.DELIVERED, "", at);
    }

    /** Seen, where the provider tells; says nothing about what the block waits for. */
    void opened(Candidate message, String title, Instant at) {
        event(message, EventKinds.MESSAGE_OPENED, title, at)
                .ifPresent(event -> events.append(event.with("human", true)));
    }

    /** Refused by the provider, or come back. */
    void refused(Candidate message, String title, MessageState state, String reason, Instant at) {
        String kind =
                switch (state) {
                    case BOUNCED, COMPLAINED -> EventKinds.MESSAGE_BOUNCED;
                    case SUPPRESSED -> EventKinds.MESSAGE_SUPPRESSED;
                    default -> EventKinds.MESSAGE_FAILED;
                };
        tell(message, kind, title, state, reason, at);
    }

    /** Ended before it was handed to anybody. */
    void notSent(Candidate message, MessageState state, String reason, Instant at) {
        String kind = state == MessageState.FAILED ? EventKinds.MESSAGE_FAILED : EventKinds.MESSAGE_SUPPRESSED;
        tell(message, kind, message.title(), state, reason, at);
    }

    private void tell(Candidate message, String kind, String title, MessageState state, String reason, Instant at) {
        List<NewEvent> news = new ArrayList<>();
        event(message, kind, title, at)
                .map(event -> reason.isEmpty() ? event : event.with("reason", reason))
                .ifPresent(news::add);
        outcome(message, state, reason, at).ifPresent(news::add);
        if (!news.isEmpty()) {
            events.append(news);
        }
    }

    private static Optional<NewEvent> event(Candidate message, String kind, String title, Instant at) {
        ContactId contact = message.contact();
        if (contact == null || message.origin() != MessageOrigin.JOURNEY) {
            return Optional.empty();
        }
        Candidate.Visit visit = message.visit();
        NewEvent event = NewEvent.of(contact, kind, at, SOURCE)
                .titled(title)
                .about(REF, message.id().toString())
                .in(visit == null ? null : visit.instanceId(), visit == null ? null : visit.elementId())
                .with("channel", message.channel().name())
                .once(message.id() + ":" + kind);
        return Optional.of(
                message.template() == null
                        ? event
                        : event.with("template", message.template().toString()));
    }

    /** The first word on a message counts: what a provider adds later is recorded, not acted on. */
    private Optional<NewEvent> outcome(Candidate message, MessageState state, String reason, Instant at) {
        Candidate.Visit visit = message.visit();
        if (visit == null || !visit.awaits() || message.contact() == null) {
            return Optional.empty();
        }
        ContactId contact = message.contact();
        return SendOutcome.of(message.channel(), state, reason)
                .filter(outcome -> endings.outcome(message.id(), outcome))
                .map(outcome -> NewEvent.of(contact, EventKinds.MESSAGE_OUTCOME, at, SOURCE)
                        .about("activity", visit.activityInstanceId())
                        .in(visit.instanceId(), visit.elementId())
                        .with("outcome", outcome)
                        .with("executionId", visit.executionId())
                        .with("messageId", message.id().toString())
                        .once(message.id() + ":outcome"));
    }
}
