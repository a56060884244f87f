package io.journeyman.journeys;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.journeyman.shared.Ids;
import java.util.UUID;

/** Identifies a journey or part-journey over all its versions. Travels as a bare UUID string in JSON and URLs. */
public record JourneyId(@JsonValue UUID value) {

    @JsonCreator
    public JourneyId {}

    public static JourneyId of(String text) {
        return new JourneyId(UUID.fromString(text));
    }

    public static JourneyId next() {
        return new JourneyId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
