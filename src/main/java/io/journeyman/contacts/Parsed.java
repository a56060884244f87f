package io.journeyman.contacts;

import io.journeyman.shared.Problem.FieldError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values that have been judged.
 *
 * @param fields typed values by {@link ContactRecord} component name; null clears
 * @param attributes typed values by property name; null clears
 * @param companyName a company given by name
 * @param errors what does not fit
 */
record Parsed(
        Map<String, @Nullable Object> fields,
        Map<String, @Nullable Object> attributes,
        @Nullable String companyName,
        List<FieldError> errors) {

    @Nullable
    String text(String field) {
        return (String) fields.get(field);
    }

    boolean isGood() {
        return errors.isEmpty();
    }
}
