package io.journeyman.segments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.journeyman.shared.Ids;
import java.util.UUID;

/** Identifies a segment. Travels as a bare UUID string in JSON and URLs. */
public record SegmentId(@JsonValue UUID value) {

    @JsonCreator
    public SegmentId {}

    public static SegmentId of(String text) {
        return new SegmentId(UUID.fromString(text));
    }

    public static SegmentId next() {
        return new SegmentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
