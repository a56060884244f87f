package io.journeyman.events;

import io.journeyman.contacts.ContactValues;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something another system says a person did; nothing of it is judged yet.
 *
 * @param name what happened: {@code [a-z][a-z0-9_.-]*}, up to 50 characters; becomes the kind {@code api.<name>}
 * @param who the person
 * @param at when; now where null
 * @param title what it was about, for the timeline
 * @param properties facts: texts, numbers, yes or no, lists of these
 * @param key the same key from the same client again appends nothing; null: always new
 */
public record ToldEvent(
        String name,
        Who who,
        @Nullable Instant at,
        @Nullable String title,
        Map<String, Object> properties,
        @Nullable String key) {

    /**
     * Tells who a person is, by the first of these that is given.
     *
     * @param id our id
     * @param externalId the person's id in the other system
     * @param email address
     * @param create make a contact of the address where nobody has it
     * @param values what to write into a contact that is made, or fill in where a known one has nothing
     */
    public record Who(
            @Nullable String id,
            @Nullable String externalId,
            @Nullable String email,
            boolean create,
            ContactValues values) {}
}
