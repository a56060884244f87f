package io.journeyman.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.shared.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The columns of a message's content, the same in versions, drafts and what was kept aside. */
@Component
class ContentFields {

    private static final TypeReference<List<NamedLink>> LINKS = new TypeReference<>() {};

    private final ObjectMapper json;

    ContentFields(ObjectMapper json) {
        this.json = json;
    }

    Map<Field<?>, @Nullable Object> of(Table<?> table, MessageContent content) {
        Map<String, @Nullable Object> values = values(content);
        values.put("links", JSON.json(written(content.links())));
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        values.forEach((name, value) -> columns.put(Objects.requireNonNull(table.field(name)), value));
        return columns;
    }

    private static Map<String, @Nullable Object> values(MessageContent content) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (String name : List.of(
                "subject",
                "preheader",
                "sender_name",
                "sender_address",
                "reply_to",
                "text_part",
                "image_url",
                "button_label",
                "button_link")) {
            values.put(name, null);
        }
        if (content instanceof EmailContent email) {
            values.put("subject", email.subject());
            values.put("preheader", email.preheader());
            values.put("sender_name", email.senderName());
            values.put("sender_address", email.senderAddress());
            values.put("reply_to", email.replyTo());
            values.put("source", email.mjml());
            values.put("text_part", email.text());
        } else if (content instanceof SmsContent sms) {
            values.put("source", sms.text());
        } else if (content instanceof ViberContent viber) {
            values.put("source", viber.text());
            values.put("image_url", viber.imageUrl());
            values.put("button_label", viber.buttonLabel());
            values.put("button_link", viber.buttonUrl());
        }
        return values;
    }

    MessageContent read(Channel channel, Record row) {
        List<NamedLink> links = links(row.get("links", JSON.class));
        String source = text(row, "source");
        return switch (channel) {
            case EMAIL ->
                new EmailContent(
                        text(row, "subject"),
                        text(row, "preheader"),
                        row.get("sender_name", String.class),
                        row.get("sender_address", String.class),
                        row.get("reply_to", String.class),
                        source,
                        row.get("text_part", String.class),
                        links);
            case SMS -> new SmsContent(source, links);
            case VIBER ->
                new ViberContent(
                        source,
                        row.get("image_url", String.class),
                        row.get("button_label", String.class),
                        row.get("button_link", String.class),
                        links);
        };
    }

    private static String text(Record row, String column) {
        String text = row.get(column, String.class);
        return text == null ? "" : text;
    }

    private String written(List<NamedLink> links) {
        try {
            return json.writeValueAsString(links);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<NamedLink> links(JSON stored) {
        try {
            return json.readValue(stored.data(), LINKS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
