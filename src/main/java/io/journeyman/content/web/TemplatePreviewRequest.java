package io.journeyman.content.web;

import io.journeyman.shared.ContactId;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * What to show.
 *
 * @param content a text that is not saved; null for the draft
 * @param contactId as whom; null for example values
 */
record TemplatePreviewRequest(
        @Nullable @Valid TemplateContentBody content,
        @Nullable ContactId contactId) {}
