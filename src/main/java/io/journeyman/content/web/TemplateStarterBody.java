package io.journeyman.content.web;

import io.journeyman.content.Preview;
import io.journeyman.content.RenderedEmail;
import io.journeyman.content.Starter;
import io.journeyman.shared.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A skeleton to begin a message with.
 *
 * @param html an e-mail filled with example values, for a small picture of it; show it in a sandboxed frame only
 */
record TemplateStarterBody(
        String key,
        Channel channel,
        String name,
        String description,
        TemplateContentBody content,
        @Nullable String html) {

    static TemplateStarterBody of(Starter starter, Preview preview) {
        return new TemplateStarterBody(
                starter.key(),
                starter.content().channel(),
                starter.name(),
                starter.description(),
                TemplateContentBody.of(starter.content()),
                preview.message() instanceof RenderedEmail email ? email.html() : null);
    }
}
