package io.journeyman.content.web;

import io.journeyman.content.Draft;
import java.time.Instant;

/** What is being written. Send {@code revision} back with the next save. */
record DraftBody(int revision, int basedOn, boolean changed, ContentBody content, String savedBy, Instant savedAt) {

    static DraftBody of(Draft draft) {
        return new DraftBody(
                draft.revision(),
                draft.basedOn(),
                draft.changed(),
                ContentBody.of(draft.content()),
                draft.savedBy(),
                draft.savedAt());
    }
}
