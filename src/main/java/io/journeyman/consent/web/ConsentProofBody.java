package io.journeyman.consent.web;

import io.journeyman.consent.ConsentEntry;
import io.journeyman.consent.ConsentEntry.OptIn;
import io.journeyman.consent.ConsentState;
import io.journeyman.consent.ConsentStatement.LegalBasis;
import io.journeyman.consent.ConsentStatement.Source;
import io.journeyman.shared.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of proof. */
record ConsentProofBody(
        UUID id,
        String purpose,
        @Nullable Channel channel,
        ConsentState state,
        LegalBasis basis,
        Instant at,
        Instant recordedAt,
        Source.Kind source,
        @Nullable String sourceId,
        @Nullable String sourceVersion,
        @Nullable String wordingHash,
        @Nullable String wordingLanguage,
        @Nullable String ip,
        @Nullable String userAgent,
        @Nullable String fileHash,
        @Nullable String declaredBy,
        @Nullable String policyVersion,
        @Nullable Instant optInSentAt,
        @Nullable Instant optInConfirmedAt,
        String actor) {

    static ConsentProofBody of(ConsentEntry entry) {
        OptIn optIn = entry.optIn();
        return new ConsentProofBody(
                entry.id(),
                entry.purpose(),
                entry.channel(),
                entry.state(),
                entry.basis(),
                entry.at(),
                entry.recordedAt(),
                entry.source().kind(),
                entry.source().id(),
                entry.source().version(),
                entry.wordingHash(),
                entry.wordingLanguage(),
                entry.evidence().ip(),
                entry.evidence().userAgent(),
                entry.evidence().fileHash(),
                entry.evidence().declaredBy(),
                entry.evidence().policyVersion(),
                optIn == null ? null : optIn.sentAt(),
                optIn == null ? null : optIn.confirmedAt(),
                entry.actor());
    }
}
