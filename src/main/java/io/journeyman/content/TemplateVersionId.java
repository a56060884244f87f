package io.journeyman.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.journeyman.shared.Ids;
import java.util.UUID;

/** Identifies one published version of a message; what an outbox row records. Travels as a bare UUID string. */
public record TemplateVersionId(@JsonValue UUID value) {

    @JsonCreator
    public TemplateVersionId {}

    public static TemplateVersionId of(String text) {
        return new TemplateVersionId(UUID.fromString(text));
    }

    public static TemplateVersionId next() {
        return new TemplateVersionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
