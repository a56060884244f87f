package io.journeyman.content;

import io.journeyman.shared.ContactId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All values that messages may use, from everybody who contributes some. */
@Component
class RecipientValues {

    private final List<MessageFields> sources;

    RecipientValues(List<MessageFields> sources) {
        this.sources = List.copyOf(sources);
    }

    Map<ContactId, Recipient> of(Collection<ContactId> contacts) {
        Map<ContactId, Map<String, Object>> all = new HashMap<>();
        contacts.forEach(contact -> all.put(contact, new HashMap<>()));
        for (MessageFields source : sources) {
            source.values(contacts).forEach((contact, values) -> all.computeIfAbsent(contact, c -> new HashMap<>())
                    .put(source.group(), Plain.map(values)));
        }
        Map<ContactId, Recipient> recipients = new HashMap<>();
        all.forEach((contact, values) -> recipients.put(contact, new Recipient(contact, values)));
        return recipients;
    }

    /** Everything a message may name, in the order of the field menu. */
    List<MessageField> fields() {
        return Stream.concat(sources.stream().flatMap(source -> source.fields().stream()), SystemFields.all().stream())
                .toList();
    }

    /** Nobody in particular: each field's example. */
    Map<String, Object> examples() {
        Map<String, Object> examples = new LinkedHashMap<>();
        for (MessageFields source : sources) {
            Map<String, Object> group = new HashMap<>();
            int prefix = source.group().length() + 1;
            source.fields().forEach(field -> group.put(field.path().substring(prefix), field.example()));
            examples.put(source.group(), group);
        }
        return examples;
    }
}
