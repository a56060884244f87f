package io.journeyman.messaging;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.journeyman.shared.Ids;
import java.util.UUID;

/** Identifies a message on its way or already sent. Travels as a bare UUID string in JSON and URLs. */
public record MessageId(@JsonValue UUID value) {

    @JsonCreator
    public MessageId {}

    public static MessageId of(String text) {
        return new MessageId(UUID.fromString(text));
    }

    public static MessageId next() {
        return new MessageId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
