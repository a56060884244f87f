package io.journeyman.content.web;

import io.journeyman.content.Starter;
import io.journeyman.shared.Channel;

/** A skeleton to begin a message with. */
record StarterBody(String key, Channel channel, String name, String description, ContentBody content) {

    static StarterBody of(Starter starter) {
        return new StarterBody(
                starter.key(),
                starter.content().channel(),
                starter.name(),
                starter.description(),
                ContentBody.of(starter.content()));
    }
}
