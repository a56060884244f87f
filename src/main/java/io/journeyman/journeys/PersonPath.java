package io.journeyman.journeys;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person's way through one run, its part-journeys included, in the order it happened. */
public record PersonPath(RunRow run, String contactName, List<PathStep> steps) {

    /**
     * One visit of one element.
     *
     * @param instanceId the run, or that of a part-journey
     * @param journey the journey whose diagram shows the element
     * @param elementName what is written on it; its kind where nothing is
     * @param type kind of element as the diagram's reader names it
     * @param leftAt null while the person stands there
     * @param flowId the arrow taken, null where none was
     * @param outcome its answer, null where it has none
     * @param due when the wait there ends, null where there is none
     * @param whys why it took this way, or why the person still stands there; messages not sent and why
     */
    public record PathStep(
            String instanceId,
            JourneyId journey,
            int version,
            String elementId,
            String elementName,
            String type,
            Instant enteredAt,
            @Nullable Instant leftAt,
            @Nullable String flowId,
            @Nullable String outcome,
            @Nullable Instant due,
            List<Why> whys) {}
}
