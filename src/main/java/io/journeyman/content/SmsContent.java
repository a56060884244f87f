package io.journeyman.content;

import java.util.List;

/** An SMS as written; the text may contain Liquid fields. */
public record SmsContent(String text, List<NamedLink> links) implements MessageContent {

    public SmsContent {
        links = List.copyOf(links);
    }

    @Override
    public MessageKind messageKind() {
        return MessageKind.SMS;
    }
}
