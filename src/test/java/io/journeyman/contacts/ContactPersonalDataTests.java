package io.journeyman.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.events.ContactEvent;
import io.journeyman.events.ContactEvents;
import io.journeyman.properties.NewProperty;
import io.journeyman.properties.Properties;
import io.journeyman.properties.PropertyType;
import io.journeyman.properties.RecordKind;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Paging;
import io.journeyman.shared.PersonalData;
import io.journeyman.shared.work.Workers;
import io.journeyman.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ContactPersonalDataTests {

    @Autowired
    private ObjectProvider<PersonalData> modules;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ContactKeys keys;

    @Autowired
    private Notes notes;

    @Autowired
    private ContactEvents events;

    @Autowired
    private Properties properties;

    @Autowired
    private Workers workers;

    @BeforeEach
    void aProperty() {
        if (properties.find(RecordKind.CONTACT, "shoe_size").isEmpty()) {
            properties.define(new NewProperty(
                    RecordKind.CONTACT, "shoe_size", "Shoe size", "Of shoes", PropertyType.NUMBER, List.of(), true));
        }
    }

    @Test
    void an_erased_contact_is_gone_with_all_that_hung_on_it() {
        ContactId ana = somebody("ana@erase.example");

        everywhere(module -> module.erase(ana));
        workers.drain();

        assertThat(contacts.find(ana)).isEmpty();
        assertThat(contacts.attributes(List.of(ana))).isEmpty();
        assertThat(notes.of(ana, Paging.first(10)).items()).isEmpty();
        assertThat(events.timeline(ana, Set.of("*"), Paging.first(10)).items()).isEmpty();
        assertThat(keys.find(ContactKeys.Kind.EXTERNAL, "crm-ana@erase.example"))
                .isEmpty();
    }

    @Test
    void a_merged_contact_lives_on_in_the_survivor() {
        ContactId from = somebody("ana@old.example");
        ContactId into = somebody("ana@new.example");
        contacts.update(from, ContactValues.none().with("city", "Celje").with("jobTitle", "Buyer"));
        contacts.update(into, ContactValues.none().with("city", "Koper"));

        everywhere(module -> module.merge(from, into));
        workers.drain();

        ContactRecord survivor = contacts.get(into);
        assertThat(contacts.find(from)).isEmpty();
        assertThat(survivor.city()).isEqualTo("Koper");
        assertThat(survivor.jobTitle()).isEqualTo("Buyer");
        assertThat(keys.find(ContactKeys.Kind.FORMER_EMAIL, "ana@old.example")).contains(into);
        assertThat(keys.find(ContactKeys.Kind.EXTERNAL, "crm-ana@old.example")).contains(into);
        assertThat(notes.of(into, Paging.first(10)).total()).isEqualTo(2);
        assertThat(events.timeline(into, Set.of("contact.created"), Paging.first(10)).items().stream()
                        .map(ContactEvent::contact))
                .containsOnly(into);
    }

    @Test
    void an_export_says_what_is_known() {
        ContactId ana = somebody("ana@export.example");

        Map<String, Object> known = new java.util.HashMap<>();
        everywhere(module -> known.putAll(module.export(ana)));

        assertThat(known).containsEntry("email", "ana@export.example").containsKeys("notes", "events", "attributes");
        assertThat(known.get("attributes").toString()).contains("shoe_size");
    }

    private void everywhere(Consumer<PersonalData> what) {
        transaction.executeWithoutResult(status -> modules.orderedStream().forEach(what));
    }

    private ContactId somebody(String email) {
        ContactId id = contacts.create(ContactValues.email(email).attribute("shoe_size", 38))
                .id();
        notes.add(id, "Likes tea");
        keys.put(id, ContactKeys.Kind.EXTERNAL, "crm-" + email);
        workers.drain();
        return id;
    }
}
