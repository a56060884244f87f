package io.journeyman.content.web;

import io.journeyman.content.Template;
import io.journeyman.shared.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in lists and over its editor.
 *
 * @param version number of the newest published version, 0 for none
 * @param changed whether the draft says something else than that version
 */
record TemplateBody(
        UUID id,
        Channel channel,
        String name,
        @Nullable String purpose,
        @Nullable String folder,
        int version,
        @Nullable Instant publishedAt,
        boolean changed,
        Instant changedAt) {

    static TemplateBody of(Template template) {
        return new TemplateBody(
                template.id().value(),
                template.channel(),
                template.name(),
                template.purpose(),
                template.folder(),
                template.newestNumber(),
                template.publishedAt(),
                template.changed(),
                template.changedAt());
    }
}
