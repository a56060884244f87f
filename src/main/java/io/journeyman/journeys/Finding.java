package io.journeyman.journeys;

import org.jspecify.annotations.Nullable;

/**
 * Something in a drawing that must be mended before it can be published, or that should be known.
 *
 * @param code stable kebab-case code
 * @param sentence what is wrong and what to do, in the marketer's words
 * @param elementId the element it is about, null when it is about the whole drawing
 * @param severity whether it stops publishing
 * @param setting the setting of the block it is about, null otherwise
 */
public record Finding(
        String code,
        String sentence,
        @Nullable String elementId,
        Severity severity,
        @Nullable String setting) {

    /** MEND stops publishing; ADVICE does not. */
    public enum Severity {
        MEND,
        ADVICE
    }

    static Finding mend(String code, @Nullable String elementId, String sentence) {
        return new Finding(code, sentence, elementId, Severity.MEND, null);
    }

    static Finding advice(String code, @Nullable String elementId, String sentence) {
        return new Finding(code, sentence, elementId, Severity.ADVICE, null);
    }

    boolean mustBeMended() {
        return severity == Severity.MEND;
    }
}
