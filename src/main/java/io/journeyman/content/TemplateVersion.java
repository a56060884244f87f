package io.journeyman.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One published, immutable version of a message.
 *
 * @param number counts from 1 within its template
 * @param content what the author wrote, fields open
 * @param html an e-mail's HTML compiled from its source, fields still open; null for SMS and Viber
 * @param text an e-mail's plain text, the author's or made from the body, fields still open; null for SMS and Viber
 * @param author who published it
 */
public record TemplateVersion(
        TemplateVersionId id,
        TemplateId templateId,
        int number,
        MessageContent content,
        @Nullable String html,
        @Nullable String text,
        String author,
        @Nullable String comment,
        Instant publishedAt) {}
