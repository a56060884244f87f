package io.journeyman.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a person known to marketing. Travels as a bare UUID string in JSON and URLs. */
public record ContactId(@JsonValue UUID value) {

    @JsonCreator
    public ContactId {}

    public static ContactId of(String text) {
        return new ContactId(UUID.fromString(text));
    }

    public static ContactId next() {
        return new ContactId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
