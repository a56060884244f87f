package io.journeyman.content;

/**
 * A skeleton to begin a message with.
 *
 * @param key stable, for example {@code email-announcement}
 */
public record Starter(String key, String name, String description, MessageContent content) {}
