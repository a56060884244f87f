package io.journeyman.content.web;

import io.journeyman.content.EmailContent;
import io.journeyman.content.MessageContent;
import io.journeyman.content.NamedLink;
import io.journeyman.content.SmsContent;
import io.journeyman.content.ViberContent;
import io.journeyman.shared.Channel;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an author writes. Which members count depends on the channel; the others stay null.
 *
 * @param source MJML of an e-mail, the text of an SMS or Viber message
 * @param text an e-mail's plain-text part; null to have it made
 */
record TemplateContentBody(
        @NotNull Channel channel,
        @Nullable String subject,
        @Nullable String preheader,
        @Nullable String senderName,
        @Nullable String senderAddress,
        @Nullable String replyTo,
        @NotNull String source,
        @Nullable String text,
        @Nullable String imageUrl,
        @Nullable String buttonLabel,
        @Nullable String buttonUrl,
        @NotNull List<NamedLinkBody> links) {

    /** One named link. */
    record NamedLinkBody(@NotNull String name, @NotNull String url) {}

    MessageContent content() {
        List<NamedLink> named = links.stream()
                .map(link -> new NamedLink(link.name(), link.url()))
                .toList();
        return switch (channel) {
            case EMAIL ->
                new EmailContent(
                        subject == null ? "" : subject,
                        preheader == null ? "" : preheader,
                        senderName,
                        senderAddress,
                        replyTo,
                        source,
                        text,
                        named);
            case SMS -> new SmsContent(source, named);
            case VIBER -> new ViberContent(source, imageUrl, buttonLabel, buttonUrl, named);
        };
    }

    static TemplateContentBody of(MessageContent content) {
        List<NamedLinkBody> links = content.links().stream()
                .map(link -> new NamedLinkBody(link.name(), link.url()))
                .toList();
        if (content instanceof EmailContent email) {
            return new TemplateContentBody(
                    Channel.EMAIL,
                    email.subject(),
                    email.preheader(),
                    email.senderName(),
                    email.senderAddress(),
                    email.replyTo(),
                    email.mjml(),
                    email.text(),
                    null,
                    null,
                    null,
                    links);
        }
        if (content instanceof SmsContent sms) {
            return new TemplateContentBody(
                    Channel.SMS, null, null, null, null, null, sms.text(), null, null, null, null, links);
        }
        ViberContent viber = (ViberContent) content;
        return new TemplateContentBody(
                Channel.VIBER,
                null,
                null,
                null,
                null,
                null,
                viber.text(),
                null,
                viber.imageUrl(),
                viber.buttonLabel(),
                viber.buttonUrl(),
                links);
    }
}
