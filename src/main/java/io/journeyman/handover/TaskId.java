package io.journeyman.handover;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.journeyman.shared.Ids;
import java.util.UUID;

/** Identifies a task in the inbox. Travels as a bare UUID string. */
public record TaskId(@JsonValue UUID value) {

    @JsonCreator
    public TaskId {}

    public static TaskId of(String text) {
        return new TaskId(UUID.fromString(text));
    }

    static TaskId next() {
        return new TaskId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
