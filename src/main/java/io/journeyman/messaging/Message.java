package io.journeyman.messaging;

import io.journeyman.content.TemplateId;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message and what became of it, for screens.
 *
 * @param contact null for a notice to a colleague
 * @param title subject or first words once sent, before that the message's name
 * @param templateVersion the version the person got; null before it was built
 * @param reason stable code why it was not sent or still waits (see {@link Reasons}); null where there is none
 * @param sandbox whether it stayed on this machine; null before the hand-off
 * @param nextAt when its turn comes at the earliest
 * @param handedOffAt when it was handed to the provider; times that follow a message count from here
 * @param endedAt when it became certain that nothing more will happen, or null
 * @param lastText what the provider answered last, shortened
 */
public record Message(
        MessageId id,
        Channel channel,
        MessageOrigin origin,
        @Nullable ContactId contact,
        @Nullable TemplateId template,
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
        @Nullable String lastText) {}
