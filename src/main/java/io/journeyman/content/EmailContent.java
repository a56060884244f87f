package io.journeyman.content;

import io.journeyman.shared.Channel;
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
        subject = Sizes.text(subject, Sizes.LINE, "/subject");
        preheader = Sizes.text(preheader, Sizes.LINE, "/preheader");
        senderName = Sizes.optional(senderName, Sizes.NAME, "/senderName");
        senderAddress = Sizes.optional(senderAddress, Sizes.ADDRESS, "/senderAddress");
        replyTo = Sizes.optional(replyTo, Sizes.ADDRESS, "/replyTo");
        mjml = Sizes.text(mjml, Sizes.SOURCE, "/mjml");
        text = Sizes.optional(text, Sizes.SOURCE, "/text");
        links = Sizes.links(links);
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }
}
