package io.journeyman.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One published, immutable version of a message.
 *
 * @param number counts from 1 within its template
 * @param content what the author wrote, fields open
 * @param output an e-mail's HTML compiled from its source, fields still open; null for SMS and Viber
 * @param author who published it
 */
public record TemplateVersion(
        TemplateVersionId id,
        TemplateId templateId,
        int number,
        MessageContent content,
        @Nullable String output,
        String author,
        @Nullable String comment,
        Instant publishedAt) {}
