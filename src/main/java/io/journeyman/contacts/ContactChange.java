package io.journeyman.contacts;

import io.journeyman.shared.Actor;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.stream.StreamPosition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of one contact.
 *
 * @param position its place in the stream of changes
 * @param kind what happened
 * @param field rule field name ({@code contact.city}, {@code attribute.budget}) for {@code CHANGED}, the note's id for
 *     {@code NOTED}
 * @param from value before, as text; null for none
 * @param to value after, as text; null for none
 */
public record ContactChange(
        StreamPosition position,
        ContactId contact,
        Kind kind,
        @Nullable String field,
        @Nullable String from,
        @Nullable String to,
        Instant at,
        Actor actor) {

    /** What happened to the contact. */
    public enum Kind {
        CREATED,
        CHANGED,
        NOTED
    }
}
