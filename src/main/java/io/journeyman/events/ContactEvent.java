package io.journeyman.events;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.stream.StreamPosition;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as stored. See {@link NewEvent} for the parts.
 *
 * @param position its place in the stream
 * @param recordedAt when it was appended; {@code at} may be earlier
 */
public record ContactEvent(
        UUID id,
        StreamPosition position,
        ContactId contact,
        String kind,
        Instant at,
        Instant recordedAt,
        String source,
        @Nullable String title,
        @Nullable String refKind,
        @Nullable String refId,
        @Nullable String instance,
        @Nullable String element,
        Map<String, Object> properties) {

    public ContactEvent {
        properties = Map.copyOf(properties);
    }
}
