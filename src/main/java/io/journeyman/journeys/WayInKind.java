package io.journeyman.journeys;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The ways into a journey, with the event each one listens to. By hand is always open and needs none. */
public enum WayInKind {
    LIST("list", "list.added"),
    FORM("form", "form.submitted"),
    EVENT("event", null),
    SEGMENT("segment", "segment.entered"),
    SCORE("score", "score.reached");

    private final String word;
    private final @Nullable String eventKind;

    WayInKind(String word, @Nullable String eventKind) {
        this.word = word;
        this.eventKind = eventKind;
    }

    /** As written in the diagram and in JSON. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The kind of event that opens it; an API event names its own. */
    @Nullable
    String eventKind() {
        return eventKind;
    }

    @JsonCreator
    public static WayInKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no way in: " + word));
    }
}
