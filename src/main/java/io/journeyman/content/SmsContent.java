package io.journeyman.content;

import io.journeyman.shared.Channel;
import java.util.List;

/** An SMS as written; the text may contain Liquid fields. */
public record SmsContent(String text, List<NamedLink> links) implements MessageContent {

    public SmsContent {
        text = Sizes.text(text, Sizes.TEXT, "/text");
        links = Sizes.links(links);
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }
}
