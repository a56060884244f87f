package io.journeyman.scoring;

import io.journeyman.events.ContactEvent;
import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.rules.FieldType;
import io.journeyman.shared.ContactId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What score tables may ask besides the fields of rules: what the person did in this run of the journey, and how much in
 * the last 30 days. Clicks count only where a person is judged to have clicked.
 */
@Component
class RunFacts {

    static final Duration SPAN = Duration.ofDays(30);
    /** A run's own messages are looked for this far back. */
    private static final Duration LONGEST_RUN = Duration.ofDays(400);

    /** Facts by name, in the order screens offer them. */
    static final Map<String, FieldType> TYPES = types();

    private static final Set<String> OF_RUN = Set.of(EventKinds.MESSAGE_CLICKED, EventKinds.MESSAGE_OPENED);
    private static final Set<String> OF_SPAN = Set.of(
            EventKinds.MESSAGE_CLICKED, EventKinds.MESSAGE_OPENED, EventKinds.FORM_SUBMITTED, EventKinds.PAGE_VIEWED);

    private final ContactEvents events;
    private final Clock clock;

    RunFacts(ContactEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    private static Map<String, FieldType> types() {
        Map<String, FieldType> types = new LinkedHashMap<>();
        types.put("run.clicked", FieldType.BOOLEAN);
        types.put("run.opened", FieldType.BOOLEAN);
        types.put("activity.clicks", FieldType.NUMBER);
        types.put("activity.opens", FieldType.NUMBER);
        types.put("activity.forms", FieldType.NUMBER);
        types.put("activity.pages", FieldType.NUMBER);
        return types;
    }

    /**
     * The facts that are asked for.
     *
     * @param runs ids under which this run's events are stored; empty when a table is tried outside a journey
     */
    Map<String, @Nullable Object> of(ContactId contact, Set<String> runs, Set<String> wanted) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        Instant now = clock.instant();
        if (wanted.stream().anyMatch(name -> name.startsWith("run."))) {
            List<ContactEvent> own = events.since(contact, OF_RUN, now.minus(LONGEST_RUN)).stream()
                    .filter(event -> event.instance() != null && runs.contains(event.instance()))
                    .toList();
            facts.put("run.clicked", count(own, EventKinds.MESSAGE_CLICKED) > 0);
            facts.put("run.opened", count(own, EventKinds.MESSAGE_OPENED) > 0);
        }
        if (wanted.stream().anyMatch(name -> name.startsWith("activity."))) {
            List<ContactEvent> recent = events.since(contact, OF_SPAN, now.minus(SPAN));
            facts.put("activity.clicks", count(recent, EventKinds.MESSAGE_CLICKED));
            facts.put("activity.opens", count(recent, EventKinds.MESSAGE_OPENED));
            facts.put("activity.forms", count(recent, EventKinds.FORM_SUBMITTED));
            facts.put("activity.pages", count(recent, EventKinds.PAGE_VIEWED));
        }
        return facts;
    }

    private static long count(List<ContactEvent> events, String kind) {
        return events.stream()
                .filter(event -> event.kind().equals(kind))
                .filter(event -> !kind.equals(EventKinds.MESSAGE_CLICKED)
                        || Boolean.TRUE.equals(event.properties().get("human")))
                .count();
    }
}
