package io.journeyman.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail as written. Every text may contain Liquid fields (<code>{{ contact.firstName | default: "there" }}</code>).
 *
 * @param preheader the preview line that mail programs show beside the subject
 * @param senderName shown as the sender; null for the channel's default
 * @param senderAddress null for the channel's default; takes no fields
 * @param replyTo null for the sender's address
 * @param mjml source of the body
 * @param text plain-text part; null to have it made from the body
 */
public record EmailContent(
        String subject,
        String preheader,
        @Nullable String senderName,
        @Nullable String senderAddress,
        @Nullable String replyTo,
        String mjml,
        @Nullable String text,
        List<NamedLink> links)
        implements MessageContent {

    public EmailContent {
        links = List.copyOf(links);
    }

    @Override
    public MessageKind messageKind() {
        return MessageKind.EMAIL;
    }
}
