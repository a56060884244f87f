package io.journeyman.messaging;

import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * What a recipient would have got.
 *
 * @param message the message on its way; null for mail that was not ours, for example of a test tool
 * @param html null for SMS and Viber
 * @param headers header lines of an e-mail; null for SMS and Viber
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
        Instant receivedAt) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+");

    /** The message's links in order, with what they say; the address itself in plain text. */
    public List<Link> links() {
        if (html != null) {
            return Jsoup.parse(html).select("a[href^=http]").stream()
                    .map(anchor -> new Link(anchor.text(), anchor.attr("href")))
                    .toList();
        }
        return ADDRESS.matcher(body)
                .results()
                .map(found -> new Link(found.group(), found.group()))
                .toList();
    }

    /** One link of the message. */
    public record Link(String text, String url) {}
}
