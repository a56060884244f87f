package io.journeyman.shared;

import java.util.List;
import java.util.Map;

/**
 * An error the caller can understand and act on, answered as problem details (RFC 9457). Subclasses name one kind each
 * ({@code ContactNotFound}); title and detail are written for people and never carry anything from inside.
 */
public abstract class Problem extends RuntimeException {

    private final String type;
    private final int status;
    private final String title;
    private final Map<String, Object> details;
    private final List<FieldError> errors;

    /**
     * @param type last segment of the problem's type URI, kebab-case, stable
     * @param status HTTP status code
     * @param title one sentence saying what is wrong
     * @param detail one or two sentences saying what to do about it
     */
    protected Problem(String type, int status, String title, String detail) {
        this(type, status, title, detail, Map.of(), List.of());
    }

    protected Problem(
            String type,
            int status,
            String title,
            String detail,
            Map<String, Object> details,
            List<FieldError> errors) {
        super(detail);
        this.type = type;
        this.status = status;
        this.title = title;
        this.details = Map.copyOf(details);
        this.errors = List.copyOf(errors);
    }

    public String type() {
        return type;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Further facts, safe to show, added to the answer as members. */
    public Map<String, Object> details() {
        return details;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /**
     * One thing wrong with one field of the request.
     *
     * @param pointer JSON pointer into the request body, for example {@code /email}
     * @param code stable kebab-case code
     * @param message one sentence saying what to do
     */
    public record FieldError(String pointer, String code, String message) {}
}
