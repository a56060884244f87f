package io.journeyman.messaging.web;

import io.journeyman.messaging.SandboxMessage;
import io.journeyman.shared.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in the list of the sandbox mailbox.
 *
 * @param contactId the person it went to; null for a colleague or a stranger
 * @param subject null for SMS and Viber
 * @param words the beginning of its text on one line
 */
record SandboxRowBody(
        UUID id,
        Channel channel,
        @Nullable UUID contactId,
        String recipient,
        String sender,
        @Nullable String subject,
        String words,
        Instant receivedAt) {

    private static final int SHOWN = 160;

    static SandboxRowBody of(SandboxMessage message) {
        return new SandboxRowBody(
                message.id(),
                message.channel(),
                message.contact() == null ? null : message.contact().value(),
                message.recipient(),
                message.sender(),
                message.subject(),
                beginning(message.body()),
                message.receivedAt());
    }

    private static String beginning(String body) {
        String line = body.strip().replaceAll("\\s+", " ");
        return line.length() > SHOWN ? line.substring(0, SHOWN - 1) + "…" : line;
    }
}
