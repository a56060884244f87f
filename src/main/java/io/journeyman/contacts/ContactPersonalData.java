package io.journeyman.contacts;

import io.journeyman.properties.PropertyValues;
import io.journeyman.properties.RecordKind;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Paging;
import io.journeyman.shared.PersonalData;
import io.journeyman.shared.stream.StreamStore;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The contact itself, custom properties, notes, keys and holds. Comes last, since all the others refer to the contact. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ContactPersonalData implements PersonalData {

    private final ContactStore contacts;
    private final ContactBelongingsStore belongings;
    private final NoteStore notes;
    private final PropertyValues properties;
    private final ContactWrites writes;
    private final StreamStore streams;
    private final Clock clock;

    ContactPersonalData(
            ContactStore contacts,
            ContactBelongingsStore belongings,
            NoteStore notes,
            PropertyValues properties,
            ContactWrites writes,
            StreamStore streams,
            Clock clock) {
        this.contacts = contacts;
        this.belongings = belongings;
        this.notes = notes;
        this.properties = properties;
        this.writes = writes;
        this.streams = streams;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> export(ContactId id) {
        Map<String, Object> all = new LinkedHashMap<>();
        contacts.find(id).ifPresent(contact -> ContactShape.toMap(contact).forEach((name, value) -> {
            if (value != null) {
                all.put(name, value);
            }
        }));
        all.put("attributes", attributes(id));
        all.put("otherKeys", belongings.keys(id));
        all.put("notes", notes.page(id, Paging.first(Paging.MAX_SIZE)).items());
        return all;
    }

    @Override
    public void erase(ContactId id) {
        belongings.erase(id);
        properties.remove(RecordKind.CONTACT, id.value());
        contacts.delete(id);
    }

    /** The survivor's values win; what it lacks is filled from the other, whose address stays as a key. */
    @Override
    public void merge(ContactId from, ContactId into) {
        streams.lock();
        Map<ContactId, ContactRecord> both = contacts.forUpdate(List.of(from, into));
        ContactRecord other = both.get(from);
        ContactRecord survivor = both.get(into);
        if (other == null || survivor == null) {
            throw new ContactNotFound(other == null ? from : into);
        }
        Instant now = clock.instant();
        Map<String, Object> attributes = attributes(from);
        belongings.move(from, into, other.email(), now);
        properties.remove(RecordKind.CONTACT, from.value());
        contacts.delete(from);
        ContactDraft draft = new ContactDraft(survivor, attributes(into));
        Map<String, @Nullable Object> fields = new HashMap<>(ContactShape.toMap(other));
        fields.keySet().retainAll(ContactShape.KEYS);
        draft.merge(new Parsed(fields, new HashMap<>(attributes), null, List.of()), UpsertRule.FILL, now);
        writes.write(List.of(draft), now);
    }

    private Map<String, Object> attributes(ContactId id) {
        UUID key = id.value();
        return properties.read(RecordKind.CONTACT, List.of(key)).getOrDefault(key, Map.of());
    }
}
