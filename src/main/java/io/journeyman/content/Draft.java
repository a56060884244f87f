package io.journeyman.content;

import java.time.Instant;

/**
 * What is being written.
 *
 * @param revision counts saves; a save names the revision it started from
 * @param basedOn number of the published version it started from, 0 for none
 * @param changed whether it differs from that version
 */
public record Draft(
        TemplateId templateId,
        int revision,
        int basedOn,
        boolean changed,
        MessageContent content,
        String savedBy,
        Instant savedAt) {}
