package io.journeyman.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Viber message as written; text, button label and link may contain Liquid fields.
 *
 * @param imageUrl https address of a picture, or null
 * @param buttonLabel null together with {@code buttonUrl} for no button
 */
public record ViberContent(
        String text,
        @Nullable String imageUrl,
        @Nullable String buttonLabel,
        @Nullable String buttonUrl,
        List<NamedLink> links)
        implements MessageContent {

    public ViberContent {
        links = List.copyOf(links);
    }

    @Override
    public MessageKind messageKind() {
        return MessageKind.VIBER;
    }
}
