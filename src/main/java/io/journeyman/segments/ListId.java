package io.journeyman.segments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.journeyman.shared.Ids;
import java.util.UUID;

/** Identifies a list of people picked by hand. Travels as a bare UUID string in JSON and URLs. */
public record ListId(@JsonValue UUID value) {

    @JsonCreator
    public ListId {}

    public static ListId of(String text) {
        return new ListId(UUID.fromString(text));
    }

    public static ListId next() {
        return new ListId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
