package io.journeyman.events;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an event another system told.
 *
 * @param contact whose it is; null when refused
 * @param errors why it was refused, with pointers into the told event
 */
public record Received(Outcome outcome, @Nullable ContactId contact, List<Problem.FieldError> errors) {

    /** What became of it. */
    public enum Outcome {
        APPENDED,
        /** The same client told it before. */
        KNOWN,
        REFUSED
    }

    public Received {
        errors = List.copyOf(errors);
    }
}
