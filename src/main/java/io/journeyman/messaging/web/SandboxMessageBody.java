package io.journeyman.messaging.web;

import io.journeyman.messaging.SandboxMessage;
import io.journeyman.shared.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as the recipient would have got it.
 *
 * @param contactId the person it went to; null for a colleague or a stranger
 * @param html of an e-mail; show it in a sandboxed frame only
 * @param headers header lines of an e-mail
 * @param imageUrl picture of a Viber message
 * @param buttonLabel button of a Viber message
 */
record SandboxMessageBody(
        UUID id,
        Channel channel,
        @Nullable UUID contactId,
        String recipient,
        String sender,
        @Nullable String subject,
        @Nullable String html,
        String text,
        @Nullable String headers,
        @Nullable String imageUrl,
        @Nullable String buttonLabel,
        @Nullable String buttonUrl,
        Instant receivedAt) {

    static SandboxMessageBody of(SandboxMessage message) {
        SandboxMessage.Card card = message.card();
        return new SandboxMessageBody(
                message.id(),
                message.channel(),
                message.contact() == null ? null : message.contact().value(),
                message.recipient(),
                message.sender(),
                message.subject(),
                message.html(),
                message.body(),
                message.headers(),
                card == null ? null : card.imageUrl(),
                card == null ? null : card.buttonLabel(),
                card == null ? null : card.buttonUrl(),
                message.receivedAt());
    }
}
