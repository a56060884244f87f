package io.journeyman.journeys;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import io.journeyman.shared.ContactId;
import java.util.List;
import java.util.UUID;

/**
 * Whom to add to a journey. JSON: {@code {"kind":"contacts","ids":[…]}}, {@code {"kind":"list","id":"…"}},
 * {@code {"kind":"segment","id":"…"}}, {@code {"kind":"rule","rule":{…}}}, {@code {"kind":"matching"}}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = People.Chosen.class, name = "contacts"),
    @JsonSubTypes.Type(value = People.OfList.class, name = "list"),
    @JsonSubTypes.Type(value = People.OfSegment.class, name = "segment"),
    @JsonSubTypes.Type(value = People.OfRule.class, name = "rule"),
    @JsonSubTypes.Type(value = People.Matching.class, name = "matching")
})
public sealed interface People {

    /** These people, at most 10,000. */
    record Chosen(List<ContactId> ids) implements People {
        public Chosen {
            ids = List.copyOf(ids);
        }
    }

    /** Everybody on a list now. */
    record OfList(UUID id) implements People {}

    /** Everybody in a segment now. */
    record OfSegment(UUID id) implements People {}

    /** Everybody a rule holds for now. */
    record OfRule(JsonNode rule) implements People {}

    /** Everybody who matches the journey's own ways in now. */
    record Matching() implements People {}
}
