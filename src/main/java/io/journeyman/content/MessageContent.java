package io.journeyman.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.journeyman.shared.Channel;
import java.util.List;

/** What an author writes, fields and links open. Its JSON names the channel: {@code {"channel":"EMAIL",…}}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "channel")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EmailContent.class, name = "EMAIL"),
    @JsonSubTypes.Type(value = SmsContent.class, name = "SMS"),
    @JsonSubTypes.Type(value = ViberContent.class, name = "VIBER")
})
public sealed interface MessageContent permits EmailContent, SmsContent, ViberContent {

    Channel channel();

    /** The message's named links, used in its text as <code>{{ link.name }}</code>. */
    List<NamedLink> links();
}
