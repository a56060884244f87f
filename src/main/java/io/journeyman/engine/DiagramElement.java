package io.journeyman.engine;

import io.journeyman.steps.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One element of a diagram.
 *
 * @param id the drawing's id
 * @param type what it is
 * @param name what the marketer wrote on it, or null
 * @param block key of its block, or null where it has none (plain gateways and ends) or none is chosen yet
 * @param settings as drawn, without the descriptor's defaults; {@code block} is not among them
 * @param parent id of the sub-process around it, or null
 * @param attachedTo for events on an edge, the element's id, else null
 * @param interrupting whether an event on an edge, or a goal, takes the person away from what it interrupts
 * @param message the event kind it waits for, or null
 * @param part key of the journey it calls, or null
 * @param outcomesUsed the outcome values arrows anywhere in the diagram compare its outcome with, in drawing order
 * @param line where it stands in the file, from 1
 */
public record DiagramElement(
        String id,
        ElementType type,
        @Nullable String name,
        @Nullable String block,
        Settings settings,
        @Nullable String parent,
        @Nullable String attachedTo,
        boolean interrupting,
        @Nullable String message,
        @Nullable String part,
        List<String> outcomesUsed,
        int line) {

    public DiagramElement {
        outcomesUsed = List.copyOf(outcomesUsed);
    }
}
