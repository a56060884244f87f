package io.journeyman.messaging;

import io.journeyman.content.RenderedText;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * What a recipient would have got.
 *
 * @param message the message on its way; null for mail that was not ours, for example of a test tool
 * @param html null for SMS and Viber
 * @param headers header lines of an e-mail; null for SMS and Viber
 * @param card picture and button of a Viber message; null where it has neither
 */
public record SandboxMessage(
        UUID id,
        Channel channel,
        @Nullable ContactId contact,
        @Nullable MessageId message,
        String recipient,
        String sender,
        @Nullable String subject,
        @Nullable String html,
        String body,
        @Nullable String headers,
        @Nullable Card card,
        Instant receivedAt) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+");

    /** The message's links in order, with what they say; the address itself in plain text. */
    public List<Link> links() {
        if (html != null) {
            return Jsoup.parse(html).select("a[href^=http]").stream()
                    .map(anchor -> new Link(anchor.text(), anchor.attr("href")))
                    .toList();
        }
        Stream<Link> words = ADDRESS.matcher(body).results().map(found -> new Link(found.group(), found.group()));
        return Stream.concat(words, button().stream()).toList();
    }

    private Optional<Link> button() {
        String url = card == null ? null : card.buttonUrl();
        String label = card == null ? null : card.buttonLabel();
        return url == null ? Optional.empty() : Optional.of(new Link(label == null ? url : label, url));
    }

    /**
     * What a Viber message has besides its words.
     *
     * @param imageUrl null for no picture
     * @param buttonLabel null for no button
     */
    public record Card(
            @Nullable String imageUrl,
            @Nullable String buttonLabel,
            @Nullable String buttonUrl) {

        /** The card of a message as it was built; null where it is words only. */
        public static @Nullable Card of(RenderedText text) {
            boolean bare = text.imageUrl() == null && text.buttonLabel() == null;
            return bare ? null : new Card(text.imageUrl(), text.buttonLabel(), text.buttonUrl());
        }
    }

    /** One link of the message. */
    public record Link(String text, String url) {}
}
