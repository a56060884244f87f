package io.journeyman.journeys;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where everybody is, on the diagram of one version or of all together.
 *
 * @param version which version; null for all
 * @param from count visits that began at or after this; null for all time. "Here now" counts everybody whenever they came.
 * @param asOf when it was counted
 * @param entered people who began
 * @param inside people under way now
 * @param waitingAtTheDoor entries not started yet
 * @param ends how many ended how, by end element
 */
public record LiveNumbers(
        @Nullable Integer version,
        @Nullable Instant from,
        Instant asOf,
        long entered,
        long inside,
        long waitingAtTheDoor,
        List<ElementNumbers> elements,
        List<ArrowNumbers> arrows,
        List<EndNumbers> ends) {

    /**
     * One element.
     *
     * @param hereNow people who stand here
     * @param stuck those of them who cannot go on
     * @param entered visits that began
     * @param wentThrough visits that ended by an arrow
     * @param takenAway visits that a time-out, a goal or a colleague ended
     */
    public record ElementNumbers(
            String elementId, long hereNow, long stuck, long entered, long wentThrough, long takenAway) {}

    /** How many took an arrow. */
    public record ArrowNumbers(String flowId, long taken) {}

    /**
     * How many runs ended there.
     *
     * @param elementId the end; null for those taken out
     */
    public record EndNumbers(
            @Nullable String elementId,
            RunEnding ending,
            @Nullable String outcome,
            long runs) {}
}
