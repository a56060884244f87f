package io.journeyman.content;

import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.Contacts;
import io.journeyman.shared.ContactId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is known about the person. */
@Component
@Order(1)
class ContactMessageFields implements MessageFields {

    private static final String GROUP = "Person";

    private final Contacts contacts;

    ContactMessageFields(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public String group() {
        return "contact";
    }

    @Override
    public List<MessageField> fields() {
        return List.of(
                MessageField.text("contact.firstName", "First name", GROUP, "there", "Ada"),
                MessageField.text("contact.lastName", "Last name", GROUP, "", "Lovelace"),
                MessageField.text("contact.name", "Full name", GROUP, "there", "Ada Lovelace"),
                MessageField.text("contact.jobTitle", "Job title", GROUP, "your work", "Head of Operations"),
                MessageField.text("contact.email", "E-mail address", GROUP, "your address", "ada@example.com"),
                MessageField.text("contact.phone", "Phone number", GROUP, "your number", "+359 88 123 4567"),
                MessageField.text("contact.city", "City", GROUP, "your city", "Sofia"),
                MessageField.text("contact.country", "Country", GROUP, "your country", "Bulgaria"),
                MessageField.text("contact.language", "Language", GROUP, "en", "en"),
                MessageField.text("contact.id", "Person's number", GROUP, "", "0198-0000")
                        .forEverybody());
    }

    @Override
    public Map<ContactId, Map<String, Object>> values(Collection<ContactId> ids) {
        Map<ContactId, Map<String, Object>> values = new HashMap<>();
        contacts.all(ids).forEach((id, contact) -> values.put(id, values(contact)));
        return values;
    }

    private static Map<String, Object> values(ContactRecord contact) {
        Map<String, Object> values = new HashMap<>();
        put(values, "id", contact.id());
        put(values, "firstName", contact.firstName());
        put(values, "lastName", contact.lastName());
        put(values, "name", name(contact));
        put(values, "jobTitle", contact.jobTitle());
        put(values, "email", contact.email());
        put(values, "phone", contact.phone());
        put(values, "city", contact.city());
        put(values, "country", country(contact));
        put(values, "language", contact.language());
        return values;
    }

    private static String name(ContactRecord contact) {
        String first = contact.firstName() == null ? "" : contact.firstName();
        String last = contact.lastName() == null ? "" : contact.lastName();
        return (first + " " + last).strip();
    }

    /** The country by name, in the person's language. */
    @Nullable
    private static String country(ContactRecord contact) {
        if (contact.country() == null) {
            return null;
        }
        Locale language = contact.language() == null ? Locale.ENGLISH : Locale.forLanguageTag(contact.language());
        return new Locale.Builder().setRegion(contact.country()).build().getDisplayCountry(language);
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
