package io.journeyman.messaging;

import org.jspecify.annotations.Nullable;

/**
 * A message as the person got it.
 *
 * @param html null for SMS and Viber
 * @param body plain text
 */
public record MessageCopy(
        Message message,
        String sender,
        @Nullable String subject,
        @Nullable String html,
        String body) {}
