package io.journeyman.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An arrow.
 *
 * @param id the drawing's id
 * @param name what the marketer wrote on it, or null
 * @param source id of the element it leaves
 * @param target id of the element it reaches
 * @param condition the expression as drawn, or null
 * @param comparisons the outcomes the condition compares, in order; empty without one
 * @param otherwise whether it is taken when no other arrow of its source fits
 */
public record DiagramFlow(
        String id,
        @Nullable String name,
        String source,
        String target,
        @Nullable String condition,
        List<Comparison> comparisons,
        boolean otherwise) {

    public DiagramFlow {
        comparisons = List.copyOf(comparisons);
    }

    /**
     * One comparison inside a condition.
     *
     * @param element whose outcome
     * @param outcome the value
     * @param equal false for "is not"
     */
    public record Comparison(String element, String outcome, boolean equal) {}
}
