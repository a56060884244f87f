package io.journeyman.contacts;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of an upsert.
 *
 * @param contact the contact it is about; null when refused
 * @param outcome what was done
 * @param errors why it was refused, pointers are {@code /} and the field's key
 */
public record Upserted(@Nullable ContactId contact, Outcome outcome, List<Problem.FieldError> errors) {

    /** What was done with the row. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    public Upserted {
        errors = List.copyOf(errors);
    }
}
