package io.journeyman.shared;

import java.util.List;
import java.util.Map;

/** The request's content does not hold; every wrong field is named (422). */
public final class Invalid extends Problem {

    public Invalid(List<FieldError> errors) {
        super(
                "invalid",
                422,
                "Some fields need attention.",
                errors.isEmpty()
                        ? "Check the fields and send again."
                        : errors.get(0).message(),
                Map.of(),
                errors);
    }

    public static Invalid field(String pointer, String code, String message) {
        return new Invalid(List.of(new FieldError(pointer, code, message)));
    }
}
