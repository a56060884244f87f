package io.journeyman.events;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.PersonalData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a person did and had done to them. Comes after the modules whose erasing still appends events. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class EventPersonalData implements PersonalData {

    private final EventStore store;

    EventPersonalData(EventStore store) {
        this.store = store;
    }

    @Override
    public Map<String, Object> export(ContactId contact) {
        List<Map<String, Object>> all =
                store.everythingOf(contact).map(EventPersonalData::plain).toList();
        return Map.of("events", all);
    }

    private static Map<String, Object> plain(ContactEvent event) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("kind", event.kind());
        plain.put("at", event.at());
        plain.put("source", event.source());
        if (event.title() != null) {
            plain.put("title", event.title());
        }
        plain.put("properties", event.properties());
        return plain;
    }

    @Override
    public void erase(ContactId contact) {
        store.erase(contact);
    }

    /** The history moves as it is; nobody is told of it again. */
    @Override
    public void merge(ContactId from, ContactId into) {
        store.move(from, into);
    }
}
