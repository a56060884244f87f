package io.journeyman.consent;

import io.journeyman.consent.ConsentStatement.Source;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody takes consent back.
 *
 * @param contact who
 * @param purpose key of the purpose; null for every purpose
 * @param channel the channel; null for every channel
 * @param way how it came: one click, preference page, a colleague, a reply
 * @param message the outbox message whose link was used; null where there is none
 */
public record Withdrawal(
        ContactId contact,
        @Nullable String purpose,
        @Nullable Channel channel,
        Source way,
        @Nullable String message) {}
