package io.journeyman.messaging.web;

import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.SandboxMailbox;
import io.journeyman.messaging.SandboxMessage;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sandbox mailbox: messages as their recipients would have got them. */
@RestController
@RequestMapping("/api/sandbox/messages")
@Allowed(Permission.SANDBOX_USE)
final class SandboxController {

    private static final int LONGEST_BEGINNING = 160;

    private final SandboxMailbox mailbox;

    SandboxController(SandboxMailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** One line of the mailbox. */
    record SandboxRowBody(
            UUID id,
            Channel channel,
            @Nullable ContactId contactId,
            @Nullable MessageId messageId,
            String recipient,
            String sender,
            @Nullable String subject,
            String beginning,
            Instant receivedAt) {

        static SandboxRowBody of(SandboxMessage message) {
            String line = message.body().strip().replaceAll("\\s+", " ");
            return new SandboxRowBody(
                    message.id(),
                    message.channel(),
                    message.contact(),
                    message.message(),
                    message.recipient(),
                    message.sender(),
                    message.subject(),
                    line.length() <= LONGEST_BEGINNING ? line : line.substring(0, LONGEST_BEGINNING) + "…",
                    message.receivedAt());
        }
    }

    /** One message, whole. */
    record SandboxMessageBody(
            UUID id,
            Channel channel,
            @Nullable ContactId contactId,
            @Nullable MessageId messageId,
            String recipient,
            String sender,
            @Nullable String subject,
            @Nullable String html,
            String body,
            @Nullable String imageUrl,
            @Nullable String buttonLabel,
            @Nullable String buttonUrl,
            @Nullable String headers,
            List<SandboxLinkBody> links,
            Instant receivedAt) {

        static SandboxMessageBody of(SandboxMessage message) {
            return new SandboxMessageBody(
                    message.id(),
                    message.channel(),
                    message.contact(),
                    message.message(),
                    message.recipient(),
                    message.sender(),
                    message.subject(),
                    message.html(),
                    message.body(),
                    message.imageUrl(),
                    message.buttonLabel(),
                    message.buttonUrl(),
                    message.headers(),
                    message.links().stream()
                            .map(link -> new SandboxLinkBody(link.text(), link.url()))
                            .toList(),
                    message.receivedAt());
        }
    }

    /** A link in a message. */
    record SandboxLinkBody(String text, String url) {}

    @GetMapping
    Page<SandboxRowBody> list(@RequestParam @Nullable Channel channel, Paging paging) {
        return mailbox.page(channel, paging).map(SandboxRowBody::of);
    }

    @GetMapping("/{id}")
    SandboxMessageBody show(@PathVariable UUID id) {
        return SandboxMessageBody.of(mailbox.get(id));
    }
}
