package io.journeyman.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.journeyman.shared.Ids;
import java.util.UUID;

/** Identifies a message as written, over all its versions. Travels as a bare UUID string in JSON and URLs. */
public record TemplateId(@JsonValue UUID value) {

    @JsonCreator
    public TemplateId {}

    public static TemplateId of(String text) {
        return new TemplateId(UUID.fromString(text));
    }

    public static TemplateId next() {
        return new TemplateId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
