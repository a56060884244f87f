package io.journeyman.content.web;

import io.journeyman.content.Aside;
import java.time.Instant;
import java.util.UUID;

/** A text that came too late and was kept. */
record AsideBody(UUID id, int revision, ContentBody content, String savedBy, Instant savedAt) {

    static AsideBody of(Aside aside) {
        return new AsideBody(
                aside.id(), aside.revision(), ContentBody.of(aside.content()), aside.savedBy(), aside.savedAt());
    }
}
