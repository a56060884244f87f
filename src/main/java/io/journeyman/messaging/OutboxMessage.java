package io.journeyman.messaging;

import io.journeyman.content.TemplateId;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message to be sent to one person. Its text is filled when its turn comes, with the newest published version.
 *
 * @param title the message's name
 * @param purpose key of the consent purpose it is sent for
 * @param from the block that sends it
 * @param expiresAt after this moment it is no longer worth sending
 * @param outcomeDue until when the block waits for what became of the message; null where the drawing does not ask
 */
public record OutboxMessage(
        Channel channel,
        ContactId contact,
        TemplateId template,
        String title,
        String purpose,
        JourneyPoint from,
        Instant expiresAt,
        @Nullable Instant outcomeDue) {}
