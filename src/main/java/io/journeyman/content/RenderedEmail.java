package io.journeyman.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail as one person gets it. Subject, names and addresses contain no line breaks or other control characters.
 *
 * @param senderName null for the channel's default
 * @param senderAddress null for the channel's default
 * @param replyTo null for the sender's address
 * @param html the whole document, preview line and pixel included
 * @param text plain-text alternative, never empty
 */
public record RenderedEmail(
        String subject,
        String preheader,
        @Nullable String senderName,
        @Nullable String senderAddress,
        @Nullable String replyTo,
        String html,
        String text,
        List<RenderedLink> links)
        implements RenderedMessage {

    public RenderedEmail {
        links = List.copyOf(links);
    }
}
