package io.journeyman.messaging.providers;

import io.journeyman.content.RenderedMessage;
import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.MessageOrigin;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message ready to be handed over.
 *
 * @param messageIdHeader e-mail's Message-ID, the same at every try
 * @param contact null for a notice to a colleague
 * @param to address of the channel
 * @param words what the person reads
 * @param unsubscribeUrl one-click address for marketing messages, null for others
 * @param template what it was built from, null for finished words
 */
public record Parcel(
        MessageId id,
        String messageIdHeader,
        MessageOrigin origin,
        @Nullable ContactId contact,
        String to,
        RenderedMessage words,
        @Nullable String unsubscribeUrl,
        @Nullable UsedTemplate template,
        Instant expiresAt) {

    /** Which version of which message was used. */
    public record UsedTemplate(java.util.UUID version, int number) {}
}
