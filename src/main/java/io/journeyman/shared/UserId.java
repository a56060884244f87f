package io.journeyman.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a colleague who can log in. Travels as a bare UUID string in JSON and URLs. */
public record UserId(@JsonValue UUID value) {

    @JsonCreator
    public UserId {}

    public static UserId of(String text) {
        return new UserId(UUID.fromString(text));
    }

    public static UserId next() {
        return new UserId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
