package io.journeyman.messaging;

import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a recipient would have got.
 *
 * @param message the message on its way; null for mail that was not ours, for example of a test tool
 * @param html null for SMS and Viber
 * @param headers header lines of an e-mail; null for SMS and Viber
 * @param links addresses in the message, in order
 */
public record SandboxMessage(
        java.util.UUID id,
        Channel channel,
        @Nullable ContactId contact,
        @Nullable MessageId message,
        String recipient,
        String sender,
        @Nullable String subject,
        @Nullable String html,
        String body,
        @Nullable String headers,
        List<Link> links,
        Instant receivedAt) {

    public SandboxMessage {
        links = List.copyOf(links);
    }

    /** One link of the message. */
    public record Link(String text, String url) {}
}
