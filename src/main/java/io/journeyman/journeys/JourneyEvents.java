package io.journeyman.journeys;

import io.journeyman.engine.Instances;
import io.journeyman.engine.OpenWait;
import io.journeyman.events.ContactEvent;
import io.journeyman.events.EventConsumer;
import io.journeyman.events.EventKinds;
import io.journeyman.shared.ContactId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Follows what people do: lets them into journeys and puts what others wait for on its way. */
@Component
class JourneyEvents implements EventConsumer {

    private static final Set<String> KINDS = Set.of(
            EventKinds.MESSAGE_OUTCOME,
            EventKinds.MESSAGE_CLICKED,
            EventKinds.MESSAGE_OPENED,
            EventKinds.MESSAGE_UNSUBSCRIBED,
            EventKinds.FORM_SUBMITTED,
            EventKinds.PAGE_VIEWED,
            EventKinds.SEGMENT_ENTERED,
            EventKinds.SEGMENT_LEFT,
            EventKinds.SCORE_REACHED,
            EventKinds.LIST_ADDED,
            EventKinds.LIST_REMOVED,
            EventKinds.CONSENT_GIVEN,
            EventKinds.CONSENT_WITHDRAWN,
            EventKinds.HANDOVER_ACCEPTED,
            EventKinds.HANDOVER_REJECTED,
            EventKinds.HANDOVER_CLOSED,
            EventKinds.API + "*");

    private final WayInStore ways;
    private final Entries entries;
    private final Instances instances;
    private final Deliveries deliveries;
    private final EventMatch match;

    JourneyEvents(WayInStore ways, Entries entries, Instances instances, Deliveries deliveries, EventMatch match) {
        this.ways = ways;
        this.entries = entries;
        this.instances = instances;
        this.deliveries = deliveries;
        this.match = match;
    }

    @Override
    public String name() {
        return "journeys";
    }

    @Override
    public Set<String> kinds() {
        return KINDS;
    }

    @Override
    public void consume(List<ContactEvent> batch) {
        List<ContactEvent> done = batch.stream().filter(EventMatch::byPerson).toList();
        if (!done.isEmpty()) {
            waits(done);
            waysIn(done);
        }
    }

    private void waits(List<ContactEvent> batch) {
        List<DeliveryStore.Delivery> found = new ArrayList<>();
        List<ContactEvent> awaited = new ArrayList<>();
        for (ContactEvent event : batch) {
            if (event.kind().equals(EventKinds.MESSAGE_OUTCOME)) {
                Deliveries.outcome(event).ifPresent(found::add);
            } else {
                awaited.add(event);
            }
        }
        if (!awaited.isEmpty()) {
            Set<ContactId> people = awaited.stream().map(ContactEvent::contact).collect(Collectors.toSet());
            Set<String> kinds = awaited.stream().map(ContactEvent::kind).collect(Collectors.toSet());
            Map<ContactId, List<OpenWait>> open =
                    instances.waiting(people, kinds).stream().collect(Collectors.groupingBy(OpenWait::contact));
            for (ContactEvent event : awaited) {
                open.getOrDefault(event.contact(), List.of()).stream()
                        .filter(wait -> match.awaited(wait, event))
                        .forEach(wait -> found.add(Deliveries.of(wait, event)));
            }
        }
        deliveries.queue(found);
    }

    private void waysIn(List<ContactEvent> batch) {
        Set<String> kinds = batch.stream().map(ContactEvent::kind).collect(Collectors.toSet());
        Map<JourneyId, List<WayInStore.Open>> open = new LinkedHashMap<>();
        ways.open(kinds).forEach(way -> open.computeIfAbsent(way.journey(), id -> new ArrayList<>())
                .add(way));
        open.forEach((journey, doors) -> {
            for (WayInStore.Open door : doors) {
                List<Entries.Knock> knocks = batch.stream()
                        .filter(event -> match.opens(door, event))
                        .map(event -> knock(door.way(), event))
                        .toList();
                entries.letIn(journey, door.reentry(), knocks);
            }
        });
    }

    private static Entries.Knock knock(WayIn way, ContactEvent event) {
        return new Entries.Knock(
                event.contact(),
                way.kind().word(),
                way.ref(),
                event.id(),
                null,
                event.id(),
                EventMatch.subject(way, event));
    }
}
