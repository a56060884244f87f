package io.journeyman.consent;

import io.journeyman.consent.ConsentStatement.Evidence;
import io.journeyman.consent.ConsentStatement.LegalBasis;
import io.journeyman.consent.ConsentStatement.Source;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of proof, as stored.
 *
 * @param channel null for purposes that have none
 * @param at when the person said so
 * @param recordedAt when it was written down
 * @param wordingHash SHA-256 of the text that was read, hex; null where it was not kept
 * @param optIn the confirmation mail; null where there was none
 * @param message the message whose link was used; null where there was none
 * @param actor who wrote it down
 */
public record ConsentEntry(
        UUID id,
        ContactId contact,
        String purpose,
        @Nullable Channel channel,
        ConsentState state,
        LegalBasis basis,
        Instant at,
        Instant recordedAt,
        Source source,
        @Nullable String wordingHash,
        @Nullable String wordingLanguage,
        Evidence evidence,
        @Nullable OptIn optIn,
        @Nullable String message,
        String actor) {

    /** A double opt-in: when the mail was asked for, when its link was confirmed, and which link it was. */
    public record OptIn(Instant sentAt, @Nullable Instant confirmedAt, UUID token) {}
}
