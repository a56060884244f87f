package io.journeyman.messaging.receipts;

import io.journeyman.messaging.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a provider tells later about a message.
 *
 * @param provider key of the adapter
 * @param reference the provider's id of the message
 * @param message our id, where the callback carries it
 * @param code the provider's code for the reason; null where there is none
 * @param detail its words, without personal data; null where there are none
 * @param at when the provider says it happened
 */
public record Receipt(
        String provider,
        String reference,
        @Nullable MessageId message,
        Status status,
        @Nullable String code,
        @Nullable String detail,
        Instant at) {

    /** What happened, in the order of a message's life. */
    public enum Status {
        /** The provider has it. */
        ACCEPTED,
        DELIVERED,
        SEEN,
        /** It did not reach the person. */
        NOT_REACHED,
        /** It did not reach the person, who told the provider to stop. */
        STOPPED,
        /** The address does not exist. */
        ADDRESS_GONE
    }
}
