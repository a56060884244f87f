package io.journeyman.content.web;

import io.journeyman.content.Preview;
import io.journeyman.content.RenderedEmail;
import io.journeyman.content.RenderedLink;
import io.journeyman.content.RenderedText;
import io.journeyman.content.SmsLength;
import io.journeyman.shared.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The message as the person would get it. Members of other channels are null, and all of them where {@code filled} is
 * false.
 *
 * @param html of an e-mail; show it in a sandboxed frame only
 * @param text an e-mail's plain text, or the words of an SMS or Viber message
 * @param length how much of the network an SMS takes
 */
record TemplatePreviewBody(
        boolean filled,
        @Nullable String subject,
        @Nullable String preheader,
        @Nullable String senderName,
        @Nullable String senderAddress,
        @Nullable String html,
        @Nullable String text,
        @Nullable String imageUrl,
        @Nullable String buttonLabel,
        @Nullable String buttonUrl,
        @Nullable SmsLengthBody length,
        List<ShownLinkBody> links,
        List<TemplateProblemBody> problems) {

    /** Size of an SMS. */
    record SmsLengthBody(boolean plain, int units, int parts, int perPart, int left, List<String> outside) {

        static SmsLengthBody of(SmsLength length) {
            return new SmsLengthBody(
                    length.plain(), length.units(), length.parts(), length.perPart(), length.left(), length.outside());
        }
    }

    /** A link of the message with this person's values. */
    record ShownLinkBody(String name, String url) {

        static ShownLinkBody of(RenderedLink link) {
            return new ShownLinkBody(link.name(), link.url());
        }
    }

    static TemplatePreviewBody of(Preview preview, Channel channel) {
        List<TemplateProblemBody> problems =
                preview.problems().stream().map(TemplateProblemBody::of).toList();
        if (preview.message() instanceof RenderedEmail email) {
            return new TemplatePreviewBody(
                    true,
                    email.subject(),
                    email.preheader(),
                    email.senderName(),
                    email.senderAddress(),
                    email.html(),
                    email.text(),
                    null,
                    null,
                    null,
                    null,
                    links(email.links()),
                    problems);
        }
        if (preview.message() instanceof RenderedText text) {
            return new TemplatePreviewBody(
                    true,
                    null,
                    null,
                    null,
                    null,
                    null,
                    text.text(),
                    text.imageUrl(),
                    text.buttonLabel(),
                    text.buttonUrl(),
                    channel == Channel.SMS ? SmsLengthBody.of(SmsLength.of(text.text())) : null,
                    links(text.links()),
                    problems);
        }
        return new TemplatePreviewBody(
                false, null, null, null, null, null, null, null, null, null, null, List.of(), problems);
    }

    private static List<ShownLinkBody> links(List<RenderedLink> links) {
        return links.stream().map(ShownLinkBody::of).toList();
    }
}
