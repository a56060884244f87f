package io.journeyman.content;

import io.journeyman.shared.Channel;
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
        text = Sizes.text(text, Sizes.TEXT, "/text");
        imageUrl = Sizes.optional(imageUrl, Sizes.URL, "/imageUrl");
        buttonLabel = Sizes.optional(buttonLabel, Sizes.LABEL, "/buttonLabel");
        buttonUrl = Sizes.optional(buttonUrl, Sizes.URL, "/buttonUrl");
        links = Sizes.links(links);
    }

    @Override
    public Channel channel() {
        return Channel.VIBER;
    }
}
