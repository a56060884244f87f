package io.journeyman.engine;

import org.jspecify.annotations.Nullable;

/**
 * Something a diagram cannot be published with.
 *
 * @param severity what follows from it
 * @param code stable, kebab-case
 * @param elementId the drawing's element to mark, or null where it is the file as a whole
 * @param line where it stands in the file, from 1; 0 where unknown
 * @param message one sentence for the marketer
 * @param setting the setting it is about, or null
 */
public record DiagramProblem(
        Severity severity,
        String code,
        @Nullable String elementId,
        int line,
        String message,
        @Nullable String setting) {

    /** What follows from a problem. The order is from worst to mildest. */
    public enum Severity {
        /** Cannot be read safely (size, DTD, xsi, encoding, limits): refused everywhere, nothing stored. */
        BROKEN,
        /** Outside the dialect: may be kept as an inert draft, never published. */
        FOREIGN,
        /** Understood, not complete yet. */
        UNFINISHED
    }
}
