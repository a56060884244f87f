package io.journeyman.messaging.web;

import io.journeyman.content.TemplateId;
import io.journeyman.messaging.JourneyPoint;
import io.journeyman.messaging.Message;
import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.MessageState;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One message, for lists. */
record MessageBody(
        MessageId id,
        Channel channel,
        @Nullable ContactId contactId,
        @Nullable String contactName,
        @Nullable TemplateId templateId,
        @Nullable Integer templateVersion,
        String title,
        @Nullable JourneyPoint from,
        @Nullable String address,
        MessageState state,
        @Nullable String reason,
        @Nullable Boolean sandbox,
        Instant createdAt,
        Instant nextAt,
        Instant expiresAt,
        @Nullable Instant handedOffAt,
        @Nullable Instant endedAt,
        @Nullable String lastCode,
        @Nullable String lastText) {

    static MessageBody of(Message message, @Nullable String contactName) {
        return new MessageBody(
                message.id(),
                message.channel(),
                message.contact(),
                contactName,
                message.template(),
                message.templateVersion(),
                message.title(),
                message.from(),
                message.address(),
                message.state(),
                message.reason(),
                message.sandbox(),
                message.createdAt(),
                message.nextAt(),
                message.expiresAt(),
                message.handedOffAt(),
                message.endedAt(),
                message.lastCode(),
                message.lastText());
    }
}
