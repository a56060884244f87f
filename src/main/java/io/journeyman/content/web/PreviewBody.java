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
record PreviewBody(
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
        @Nullable LengthBody length,
        List<LinkBody> links,
        List<ProblemBody> problems) {

    /** Size of an SMS. */
    record LengthBody(boolean plain, int units, int parts, int perPart, int left, List<String> outside) {

        static LengthBody of(SmsLength length) {
            return new LengthBody(
                    length.plain(), length.units(), length.parts(), length.perPart(), length.left(), length.outside());
        }
    }

    /** A link of the message with this person's values. */
    record LinkBody(String name, String url) {

        static LinkBody of(RenderedLink link) {
            return new LinkBody(link.name(), link.url());
        }
    }

    static PreviewBody of(Preview preview, Channel channel) {
        List<ProblemBody> problems =
                preview.problems().stream().map(ProblemBody::of).toList();
        if (preview.message() instanceof RenderedEmail email) {
            return new PreviewBody(
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
            return new PreviewBody(
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
                    channel == Channel.SMS ? LengthBody.of(SmsLength.of(text.text())) : null,
                    links(text.links()),
                    problems);
        }
        return new PreviewBody(false, null, null, null, null, null, null, null, null, null, null, List.of(), problems);
    }

    private static List<LinkBody> links(List<RenderedLink> links) {
        return links.stream().map(LinkBody::of).toList();
    }
}
