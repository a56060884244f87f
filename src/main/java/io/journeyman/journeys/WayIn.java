package io.journeyman.journeys;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One way into a journey, as its start says: {@code {"kind":"form","ref":"<form id>"}}.
 *
 * @param ref id of the list, form or segment; name of the API event without {@code api.}; the score that is reached
 * @param when rule over the event's properties ({@code event.…}), null for every such event
 * @param subject property of the event that names the order, cart or booking it is about, null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WayIn(
        WayInKind kind,
        @Nullable String ref,
        @Nullable JsonNode when,
        @Nullable String subject) {

    /** The kind of event that opens this way. */
    String eventKind() {
        String fixed = kind.eventKind();
        return fixed != null ? fixed : "api." + ref;
    }
}
