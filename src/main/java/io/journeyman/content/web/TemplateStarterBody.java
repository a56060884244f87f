package io.journeyman.content.web;

import io.journeyman.content.Starter;
import io.journeyman.shared.Channel;

/** A skeleton to begin a message with. */
record TemplateStarterBody(String key, Channel channel, String name, String description, TemplateContentBody content) {

    static TemplateStarterBody of(Starter starter) {
        return new TemplateStarterBody(
                starter.key(),
                starter.content().channel(),
                starter.name(),
                starter.description(),
                TemplateContentBody.of(starter.content()));
    }
}
