package io.journeyman.content.web;

import io.journeyman.content.Aside;
import java.time.Instant;
import java.util.UUID;

/** A text that came too late and was kept. */
record TemplateAsideBody(UUID id, int revision, TemplateContentBody content, String savedBy, Instant savedAt) {

    static TemplateAsideBody of(Aside aside) {
        return new TemplateAsideBody(
                aside.id(),
                aside.revision(),
                TemplateContentBody.of(aside.content()),
                aside.savedBy(),
                aside.savedAt());
    }
}
