package io.journeyman.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What an author writes, fields and links open. Its JSON names the kind: {@code {"kind":"EMAIL",…}}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EmailContent.class, name = "EMAIL"),
    @JsonSubTypes.Type(value = SmsContent.class, name = "SMS"),
    @JsonSubTypes.Type(value = ViberContent.class, name = "VIBER")
})
public sealed interface MessageContent permits EmailContent, SmsContent, ViberContent {

    MessageKind messageKind();

    /** The message's named links, used in its text as <code>{{ link.name }}</code>. */
    List<NamedLink> links();
}
