package io.journeyman.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something published shortly before people got stuck: the first suspect.
 *
 * @param name of the journey or message
 * @param version its number
 * @param by who published it
 */
public record Change(
        Kind kind,
        String name,
        int version,
        Instant at,
        String by,
        @Nullable String comment) {

    /** What was published. */
    public enum Kind {
        JOURNEY,
        MESSAGE
    }
}
