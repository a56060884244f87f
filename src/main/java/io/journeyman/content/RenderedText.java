package io.journeyman.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An SMS or a Viber message as one person gets it.
 *
 * @param imageUrl Viber only, null for none
 * @param buttonLabel Viber only, null for no button
 * @param buttonUrl rewritten like every link; null for no button
 */
public record RenderedText(
        String text,
        @Nullable String imageUrl,
        @Nullable String buttonLabel,
        @Nullable String buttonUrl,
        List<RenderedLink> links)
        implements RenderedMessage {

    public RenderedText {
        links = List.copyOf(links);
    }
}
