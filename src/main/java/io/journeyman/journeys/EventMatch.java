package io.journeyman.journeys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.engine.OpenWait;
import io.journeyman.events.ContactEvent;
import io.journeyman.events.EventKinds;
import io.journeyman.rules.FactRules;
import io.journeyman.rules.Rule;
import io.journeyman.steps.Settings;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says whether something a person did opens a way in, or is what an open wait waits for. */
@Component
class EventMatch {

    private static final String HUMAN = "human";

    private final FactRules rules;
    private final RunStore runs;
    private final ObjectMapper json;

    EventMatch(FactRules rules, RunStore runs, ObjectMapper json) {
        this.rules = rules;
        this.runs = runs;
        this.json = json;
    }

    /** Only what a person did counts: a click or opening of a machine moves nobody. */
    static boolean byPerson(ContactEvent event) {
        Object human = event.properties().get(HUMAN);
        return human == null || Boolean.TRUE.equals(human);
    }

    boolean opens(WayInStore.Open open, ContactEvent event) {
        WayIn way = open.way();
        if (!way.eventKind().equals(event.kind()) || event.recordedAt().isBefore(open.liveFrom())) {
            return false;
        }
        boolean same =
                switch (way.kind()) {
                    case LIST, FORM, SEGMENT -> way.ref() != null && way.ref().equals(event.refId());
                    case SCORE ->
                        String.valueOf(event.properties().get("threshold")).equals(way.ref());
                    case EVENT -> true;
                };
        JsonNode when = way.when();
        return same && (when == null || when.isNull() || holds(when.toString(), event));
    }

    /** The order, cart or booking an event is about, as the way in says where to find it. */
    static @Nullable String subject(WayIn way, ContactEvent event) {
        String property = way.subject();
        Object value = property == null ? null : event.properties().get(property);
        return value == null ? null : value.toString();
    }

    boolean awaited(OpenWait wait, ContactEvent event) {
        if (!wait.kind().equals(event.kind()) || !wait.contact().equals(event.contact())) {
            return false;
        }
        Settings settings = wait.settings();
        return sameSubject(wait, event)
                && inScope(wait, event)
                && is(settings.find(WaitForBlock.STEP), event.element())
                && is(settings.find(WaitForBlock.FORM), event.refId())
                && link(settings, event)
                && page(settings, event)
                && settings.find(WaitForBlock.WHERE)
                        .map(rule -> holds(rule, event))
                        .orElse(true);
    }

    /** A run about one cart ignores what was done with another one. */
    private static boolean sameSubject(OpenWait wait, ContactEvent event) {
        Object subject = event.properties().get("subject");
        return wait.subjectKey() == null || subject == null || wait.subjectKey().equals(subject.toString());
    }

    /** Clicks count in the run whose message was clicked, its parts included, unless any message may count. */
    private boolean inScope(OpenWait wait, ContactEvent event) {
        if (!event.kind().startsWith("message.")
                || WaitForBlock.SCOPE_ANY.equals(wait.settings().text(WaitForBlock.SCOPE, ""))) {
            return true;
        }
        String instance = event.instance();
        return instance != null
                && (instance.equals(wait.place().instanceId())
                        || instance.equals(wait.place().rootInstanceId())
                        || runs.rootOf(instance)
                                .filter(wait.place().rootInstanceId()::equals)
                                .isPresent());
    }

    private static boolean is(Optional<String> asked, @Nullable String actual) {
        return asked.isEmpty() || asked.get().equals(actual);
    }

    private static boolean link(Settings settings, ContactEvent event) {
        if (!event.kind().equals(EventKinds.MESSAGE_CLICKED)) {
            return true;
        }
        Object label = event.properties().get("label");
        return is(settings.find(WaitForBlock.LINK), label == null ? null : label.toString());
    }

    private static boolean page(Settings settings, ContactEvent event) {
        if (!event.kind().equals(EventKinds.PAGE_VIEWED)) {
            return true;
        }
        String url = String.valueOf(event.properties().get("url")).toLowerCase(Locale.ROOT);
        return settings.find(WaitForBlock.PAGE)
                .map(part -> url.contains(part.toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    private boolean holds(String rule, ContactEvent event) {
        try {
            Map<String, Object> facts = new HashMap<>();
            new LinkedHashMap<>(event.properties()).forEach((name, value) -> facts.put("event." + name, value));
            return rules.holds(json.readValue(rule, Rule.class), facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a published rule cannot be read", e);
        }
    }
}
