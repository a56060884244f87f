package io.journeyman.events;

import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to append to a contact's stream.
 *
 * @param kind see {@link EventKinds}
 * @param at when it happened (business time; may be in the past)
 * @param source who tells: {@code api}, {@code form}, {@code import}, {@code segment}, a provider's name …
 * @param title title of the page, document, message, list … for the sentence on the timeline, up to 300 characters
 * @param refKind what {@code refId} points to: {@code message}, {@code form}, {@code journey}, {@code segment} …
 * @param refId id of that record
 * @param instance id of the journey run it belongs to
 * @param element id of the drawn block it belongs to
 * @param properties further small facts; stored and returned, never searched
 * @param providerEventId with {@code source} unique for ever: the same one again appends nothing
 */
public record NewEvent(
        ContactId contact,
        String kind,
        Instant at,
        String source,
        @Nullable String title,
        @Nullable String refKind,
        @Nullable String refId,
        @Nullable String instance,
        @Nullable String element,
        Map<String, Object> properties,
        @Nullable String providerEventId) {

    private static final int LONGEST_TITLE = 300;

    public NewEvent {
        properties = Map.copyOf(properties);
        title = title != null && title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    public static NewEvent of(ContactId contact, String kind, Instant at, String source) {
        return new NewEvent(contact, kind, at, source, null, null, null, null, null, Map.of(), null);
    }

    public NewEvent titled(@Nullable String text) {
        return new NewEvent(
                contact, kind, at, source, text, refKind, refId, instance, element, properties, providerEventId);
    }

    public NewEvent about(String whatKind, String whatId) {
        return new NewEvent(
                contact, kind, at, source, title, whatKind, whatId, instance, element, properties, providerEventId);
    }

    public NewEvent in(@Nullable String runInstance, @Nullable String blockElement) {
        return new NewEvent(
                contact,
                kind,
                at,
                source,
                title,
                refKind,
                refId,
                runInstance,
                blockElement,
                properties,
                providerEventId);
    }

    public NewEvent with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(properties);
        more.put(name, value);
        return new NewEvent(contact, kind, at, source, title, refKind, refId, instance, element, more, providerEventId);
    }

    public NewEvent once(String eventId) {
        return new NewEvent(contact, kind, at, source, title, refKind, refId, instance, element, properties, eventId);
    }
}
