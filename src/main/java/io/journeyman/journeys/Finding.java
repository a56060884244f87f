package io.journeyman.journeys;

import io.journeyman.engine.DiagramProblem;
import org.jspecify.annotations.Nullable;

/**
 * Something in a drawing that must be mended before it can be published, or that should be known.
 *
 * @param code stable kebab-case code
 * @param sentence what is wrong and what to do, in the marketer's words
 * @param elementId the element it is about, null when it is about the whole drawing
 * @param severity what follows from it
 * @param setting the setting of the block it is about, null otherwise
 */
public record Finding(
        String code,
        String sentence,
        @Nullable String elementId,
        Severity severity,
        @Nullable String setting) {

    /** What follows from a finding. */
    public enum Severity {
        /** Outside what Journeyman can run: the draft rests until it is taken out. */
        FOREIGN,
        /** Stops publishing. */
        MEND,
        /** Good to know. */
        ADVICE
    }

    static Finding mend(String code, @Nullable String elementId, String sentence) {
        return new Finding(code, sentence, elementId, Severity.MEND, null);
    }

    static Finding advice(String code, @Nullable String elementId, String sentence) {
        return new Finding(code, sentence, elementId, Severity.ADVICE, null);
    }

    static Finding of(DiagramProblem problem) {
        Severity severity = problem.severity() == DiagramProblem.Severity.UNFINISHED ? Severity.MEND : Severity.FOREIGN;
        return new Finding(problem.code(), problem.message(), problem.elementId(), severity, problem.setting());
    }

    boolean stopsPublishing() {
        return severity != Severity.ADVICE;
    }
}
