package io.journeyman.content.web;

import io.journeyman.content.Draft;
import java.time.Instant;

/** What is being written. Send {@code revision} back with the next save. */
record TemplateDraftBody(
        int revision, int basedOn, boolean changed, TemplateContentBody content, String savedBy, Instant savedAt) {

    static TemplateDraftBody of(Draft draft) {
        return new TemplateDraftBody(
                draft.revision(),
                draft.basedOn(),
                draft.changed(),
                TemplateContentBody.of(draft.content()),
                draft.savedBy(),
                draft.savedAt());
    }
}
