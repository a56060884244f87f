package io.journeyman.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a team of colleagues. Travels as a bare UUID string in JSON and URLs. */
public record TeamId(@JsonValue UUID value) {

    @JsonCreator
    public TeamId {}

    public static TeamId of(String text) {
        return new TeamId(UUID.fromString(text));
    }

    public static TeamId next() {
        return new TeamId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
