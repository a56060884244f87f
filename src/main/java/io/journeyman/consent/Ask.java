package io.journeyman.consent;

import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * May this message leave now?
 *
 * @param message the outbox message; asking again for the same message keeps one place in the cap
 * @param contact whom it goes to
 * @param channel how it travels
 * @param address mail address, E.164 number or Viber id it would go to; null where the person has none
 * @param purpose key of a {@link Purpose}, for example {@code newsletter}
 * @param messageClass how much of the gate it meets
 * @param expiresAt from then on it is worth nothing to the person; null for never
 */
public record Ask(
        UUID message,
        ContactId contact,
        Channel channel,
        @Nullable String address,
        String purpose,
        MessageClass messageClass,
        @Nullable Instant expiresAt) {}
