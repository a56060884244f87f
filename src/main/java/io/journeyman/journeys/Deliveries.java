package io.journeyman.journeys;

import io.journeyman.engine.Instances;
import io.journeyman.engine.OpenWait;
import io.journeyman.events.ContactEvent;
import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.shared.work.Wakeups;
import io.journeyman.steps.MessageClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings events to the waits they belong to, each in the transaction that deletes its row. */
@Service
class Deliveries {

    static final String WORKER = "journey-deliveries";
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final DeliveryStore store;
    private final TraceStore traces;
    private final RunStore runs;
    private final Instances instances;
    private final EventMatch match;
    private final ContactEvents events;
    private final ObjectProvider<MessageClock> messages;
    private final Wakeups wakeups;
    private final Clock clock;

    Deliveries(
            DeliveryStore store,
            TraceStore traces,
            RunStore runs,
            Instances instances,
            EventMatch match,
            ContactEvents events,
            ObjectProvider<MessageClock> messages,
            Wakeups wakeups,
            Clock clock) {
        this.store = store;
        this.traces = traces;
        this.runs = runs;
        this.instances = instances;
        this.match = match;
        this.events = events;
        this.messages = messages;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /** Puts events on their way in the caller's transaction. */
    void queue(List<DeliveryStore.Delivery> deliveries) {
        if (store.insert(deliveries, clock.instant()) > 0) {
            wakeups.wake(WORKER);
        }
    }

    static DeliveryStore.Delivery of(OpenWait wait, ContactEvent event) {
        return new DeliveryStore.Delivery(
                event.id(),
                event.id(),
                event.kind(),
                event.at(),
                event.contact(),
                wait.place().instanceId(),
                wait.id(),
                null,
                null,
                0);
    }

    /** Delivers up to so many due rows in one transaction. Answers how many were dealt with. */
    @Transactional
    public int deliverSome(int limit) {
        List<DeliveryStore.Delivery> due = store.claim(limit, clock.instant());
        List<UUID> done = new ArrayList<>();
        for (DeliveryStore.Delivery delivery : due) {
            deliver(delivery);
            done.add(delivery.id());
        }
        if (!done.isEmpty()) {
            store.done(done);
        }
        return due.size();
    }

    /** What no longer waits is forgotten: the person moved on, or the time-out was faster. */
    private void deliver(DeliveryStore.Delivery delivery) {
        String execution = delivery.executionId();
        if (execution != null) {
            String outcome = delivery.outcome();
            instances.resume(execution, delivery.waitId(), outcome == null ? "" : outcome);
            return;
        }
        Optional<OpenWait> wait = instances.findWait(delivery.waitId());
        if (wait.isPresent()) {
            traces.movedBy(
                    wait.get().place().instanceId(), wait.get().place().activityInstanceId(), delivery.eventId());
            instances.deliver(delivery.waitId(), delivery.outcome());
        }
    }

    /** The oldest due row, so that it can be tried alone. */
    @Transactional(readOnly = true)
    public Optional<DeliveryStore.Delivery> oldest() {
        return store.peek(clock.instant());
    }

    /** Keeps a row whose delivery collided with something, for a later try. */
    @Transactional
    public void putOff(DeliveryStore.Delivery delivery, RuntimeException failure) {
        LOG.info("delivery {} collided, try {}: {}", delivery.id(), delivery.attempt() + 1, failure.toString());
        Duration pause = Duration.ofMillis(200L << Math.min(delivery.attempt(), 9));
        Instant next = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        store.later(delivery.id(), delivery.attempt() + 1, next, "collided");
    }

    /** Searches the past of waits that just opened: an event that came too early is put on its way now. */
    @Transactional
    public int lookBack(int limit) {
        List<DeliveryStore.LookBack> waits = store.claimLookBacks(limit, clock.instant());
        List<DeliveryStore.Delivery> found = new ArrayList<>();
        for (DeliveryStore.LookBack row : waits) {
            instances.findWait(row.waitId()).ifPresent(wait -> early(wait, row.openedAt())
                    .ifPresent(event -> found.add(of(wait, event))));
        }
        queue(found);
        if (!waits.isEmpty()) {
            store.lookedBack(waits);
        }
        return waits.size();
    }

    private Optional<ContactEvent> early(OpenWait wait, Instant openedAt) {
        Set<UUID> used = new HashSet<>(traces.usedEvents(wait.place().rootInstanceId()));
        return events.since(wait.contact(), Set.of(wait.kind()), since(wait, openedAt)).stream()
                .filter(event -> !used.contains(event.id()))
                .filter(EventMatch::byPerson)
                .filter(event -> match.awaited(wait, event))
                .findFirst();
    }

    /** From the last message of the run on, else from its start. */
    private Instant since(OpenWait wait, Instant openedAt) {
        return messages.orderedStream()
                .flatMap(sends -> sends.lastSend(wait.place().instanceId(), openedAt).stream())
                .findFirst()
                .map(MessageClock.LastSend::at)
                .filter(at -> at.isBefore(openedAt))
                .or(() -> runs.startedAt(wait.place().rootInstanceId()))
                .orElse(openedAt);
    }

    /** A message's outcome on its way to the step that awaits it; empty where the event does not say which. */
    static Optional<DeliveryStore.Delivery> outcome(ContactEvent event) {
        Object execution = event.properties().get("executionId");
        Object outcome = event.properties().get("outcome");
        String visit = event.refId();
        String instance = event.instance();
        if (!event.kind().equals(EventKinds.MESSAGE_OUTCOME)
                || execution == null
                || outcome == null
                || visit == null
                || instance == null) {
            return Optional.empty();
        }
        return Optional.of(new DeliveryStore.Delivery(
                event.id(),
                event.id(),
                event.kind(),
                event.at(),
                event.contact(),
                instance,
                visit,
                execution.toString(),
                outcome.toString(),
                0));
    }
}
