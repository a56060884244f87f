package io.journeyman.journeys;

import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.ElementType;
import io.journeyman.engine.Standing;
import io.journeyman.events.ContactEvent;
import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.shared.ContactId;
import io.journeyman.steps.Block;
import io.journeyman.steps.Blocks;
import io.journeyman.steps.MessageClock;
import io.journeyman.steps.Outcomes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says why a person stands where they stand, and why their path went the way it did. */
@Component
class Whys {

    private static final Set<String> NOT_SENT =
            Set.of(EventKinds.MESSAGE_SUPPRESSED, EventKinds.MESSAGE_FAILED, EventKinds.MESSAGE_BOUNCED);

    private final Sentences sentences;
    private final Blocks blocks;
    private final ContactEvents events;
    private final ObjectProvider<MessageClock> messages;
    private final Clock clock;

    Whys(Sentences sentences, Blocks blocks, ContactEvents events, ObjectProvider<MessageClock> messages, Clock clock) {
        this.sentences = sentences;
        this.blocks = blocks;
        this.events = events;
        this.messages = messages;
        this.clock = clock;
    }

    /** Why a person stands there now. */
    List<Why> standing(Standing place, @Nullable DiagramElement element, boolean held) {
        List<Why> whys = new ArrayList<>();
        if (held) {
            whys.add(sentences.why("held"));
        }
        String cause = place.cause() == null ? "unexpected" : place.cause();
        switch (place.state()) {
            case DUE -> whys.add(sentences.why("due"));
            case RETRYING -> {
                whys.add(sentences.trouble(cause));
                whys.add(sentences.why("retrying"));
            }
            case STUCK -> whys.add(sentences.trouble(cause));
            case WAITING -> whys.add(sentences.why(messageStillIn(place) ? "message-not-out" : "waiting"));
            case LISTENING -> {
                boolean step = element != null && element.type() == ElementType.STEP;
                whys.add(sentences.why(step ? "listening-outcome" : "listening"));
                if (!step && messageStillIn(place)) {
                    whys.add(sentences.why("message-not-out"));
                }
            }
            case TASK -> whys.add(sentences.why("task"));
            case CALLED -> whys.add(sentences.why("called"));
        }
        return whys;
    }

    private boolean messageStillIn(Standing place) {
        return messages.orderedStream()
                .flatMap(sends -> sends.lastSend(place.instanceId(), clock.instant()).stream())
                .anyMatch(last -> last.state() == MessageClock.State.QUEUED);
    }

    /** Why the path went on as it did from a visit that is over. */
    List<Why> passed(NumbersStore.Visit visit, Diagram diagram, List<ContactEvent> notSent) {
        List<Why> whys = new ArrayList<>();
        Optional<DiagramElement> element = diagram.element(visit.elementId());
        String outcome = visit.outcome();
        if (outcome != null && element.isPresent()) {
            whys.add(sentences.why("answer", answer(element.get(), outcome, visit.flowId(), diagram)));
        }
        if (visit.interrupted()) {
            boolean limited = diagram.elements().stream()
                    .anyMatch(other -> other.type() == ElementType.TIME_OUT
                            && visit.elementId().equals(other.attachedTo()));
            whys.add(sentences.why(limited ? "time-limit" : "taken-away"));
        }
        notSent.stream()
                .filter(event -> visit.instanceId().equals(event.instance()))
                .filter(event -> visit.elementId().equals(event.element()))
                .forEach(event -> whys.add(
                        sentences.trouble(String.valueOf(event.properties().getOrDefault("reason", "not-sent")))));
        return whys;
    }

    /** What marketers call an answer: the arrow's name, else the block's word for it, else the value. */
    private String answer(DiagramElement element, String outcome, @Nullable String flowId, Diagram diagram) {
        Optional<String> arrow = diagram.flows().stream()
                .filter(flow -> flow.id().equals(flowId))
                .map(flow -> flow.name() == null ? "" : flow.name())
                .filter(name -> !name.isBlank())
                .findFirst();
        String key = element.block();
        Optional<Block> block = key == null ? Optional.empty() : blocks.find(key);
        return arrow.or(() -> block.flatMap(found -> found.descriptor().outcomes().values().stream()
                        .filter(value -> value.value().equals(outcome))
                        .map(Outcomes.Outcome::name)
                        .findFirst()))
                .orElse(outcome);
    }

    /** Messages to a person that were not sent, since a run began. */
    List<ContactEvent> notSent(ContactId contact, Instant since) {
        return events.since(contact, NOT_SENT, since);
    }
}
