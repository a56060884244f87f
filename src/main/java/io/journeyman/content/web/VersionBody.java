package io.journeyman.content.web;

import io.journeyman.content.TemplateVersion;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A published version of a message. */
record VersionBody(
        UUID id, int number, String author, @Nullable String comment, Instant publishedAt, ContentBody content) {

    static VersionBody of(TemplateVersion version) {
        return new VersionBody(
                version.id().value(),
                version.number(),
                version.author(),
                version.comment(),
                version.publishedAt(),
                ContentBody.of(version.content()));
    }
}
