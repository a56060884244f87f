package io.journeyman.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a company, usually found by its mail domain. Travels as a bare UUID string in JSON and URLs. */
public record CompanyId(@JsonValue UUID value) {

    @JsonCreator
    public CompanyId {}

    public static CompanyId of(String text) {
        return new CompanyId(UUID.fromString(text));
    }

    public static CompanyId next() {
        return new CompanyId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
