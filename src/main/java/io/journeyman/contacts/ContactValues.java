package io.journeyman.contacts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values for a contact's fields, as typed or sent: a form, an import row, an API body, a step's settings. Keys are
 * {@link ContactRecord} component names ({@code email}, {@code firstName} …) and {@code attribute.<name>} for custom
 * properties; a null value clears the field. Nothing is judged yet: {@link Contacts} parses, and refuses with pointers
 * that are {@code /} and the key, {@code /attributes/<name>} for custom properties.
 */
public final class ContactValues {

    /** Prefix of the keys of custom properties. */
    public static final String ATTRIBUTE = "attribute.";

    private final Map<String, @Nullable Object> values;

    private ContactValues(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    public static ContactValues none() {
        return new ContactValues(Map.of());
    }

    public static ContactValues of(Map<String, ? extends @Nullable Object> values) {
        return new ContactValues(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    public static ContactValues email(String email) {
        return none().with("email", email);
    }

    public ContactValues with(String key, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
        more.put(key, value);
        return new ContactValues(Collections.unmodifiableMap(more));
    }

    public ContactValues attribute(String name, @Nullable Object value) {
        return with(ATTRIBUTE + name, value);
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public @Nullable Object get(String key) {
        return values.get(key);
    }

    public Map<String, @Nullable Object> asMap() {
        return values;
    }
}
