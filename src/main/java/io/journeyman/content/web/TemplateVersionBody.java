package io.journeyman.content.web;

import io.journeyman.content.TemplateVersion;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A published version of a message. */
record TemplateVersionBody(
        UUID id,
        int number,
        String author,
        @Nullable String comment,
        Instant publishedAt,
        TemplateContentBody content) {

    static TemplateVersionBody of(TemplateVersion version) {
        return new TemplateVersionBody(
                version.id().value(),
                version.number(),
                version.author(),
                version.comment(),
                version.publishedAt(),
                TemplateContentBody.of(version.content()));
    }
}
