package io.journeyman.messaging;

import io.journeyman.content.TemplateId;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.steps.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message to be sent to one person. Its text is filled when its turn comes, with the newest published version.
 *
 * @param title the message's name
 * @param purpose key of the consent purpose it is sent for
 * @param place the visit of the block that sends it; makes the message unique
 * @param subjectKey what the run is about (an order, a cart), null for none
 * @param expiresAt after this moment it is no longer worth sending
 * @param awaits whether the block waits for what becomes of the message
 */
public record OutboxMessage(
        Channel channel,
        ContactId contact,
        TemplateId template,
        String title,
        String purpose,
        Place place,
        @Nullable String subjectKey,
        Instant expiresAt,
        boolean awaits) {}
