package io.journeyman.scoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.journeyman.shared.Ids;
import java.util.UUID;

/** Identifies a score table. Travels as a bare UUID string in JSON and URLs. */
public record ScoreTableId(@JsonValue UUID value) {

    @JsonCreator
    public ScoreTableId {}

    public static ScoreTableId of(String text) {
        return new ScoreTableId(UUID.fromString(text));
    }

    public static ScoreTableId next() {
        return new ScoreTableId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
