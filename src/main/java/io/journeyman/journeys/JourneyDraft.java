package io.journeyman.journeys;

import java.time.Instant;
import java.util.List;

/**
 * The drawing being worked on.
 *
 * @param revision counts saves; the next save names it
 * @param diagram the BPMN file's text, UTF-8
 * @param foreign elements Journeyman cannot run; while there are any, the draft rests and cannot be published
 * @param findings what is to mend or to know
 */
public record JourneyDraft(
        JourneyId journey,
        int revision,
        String diagram,
        String author,
        Instant savedAt,
        List<Finding> foreign,
        List<Finding> findings) {}
