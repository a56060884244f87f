package io.journeyman.consent;

import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody agreed to, and how that can be shown later (GDPR Art. 7(1)).
 *
 * @param contact who
 * @param purpose key of the purpose
 * @param channel on which channel; null for purposes that have none (tracking, profiling)
 * @param state GIVEN, or PENDING until a double opt-in is confirmed; withdrawing has its own door
 * @param basis legal basis
 * @param at when the person said so (business time, may lie in the past for imports)
 * @param source where it came from
 * @param wording exactly what the person read; null only for imports whose wording was not kept
 * @param evidence what else can be shown
 */
public record ConsentStatement(
        ContactId contact,
        String purpose,
        @Nullable Channel channel,
        ConsentState state,
        LegalBasis basis,
        Instant at,
        Source source,
        @Nullable Wording wording,
        Evidence evidence) {

    /** Why the law allows it. */
    public enum LegalBasis {
        CONSENT,
        /** Similar products to one's own customers (ePrivacy Art. 13(2)). */
        EXISTING_CUSTOMER,
        CONTRACT,
        LEGITIMATE_INTEREST
    }

    /**
     * Where it came from.
     *
     * @param kind what kind of door
     * @param id the form, import, key or user; null where there is none
     * @param version the form's version; null where there is none
     */
    public record Source(
            Kind kind, @Nullable String id, @Nullable String version) {

        /** What kind of door it came through. */
        public enum Kind {
            FORM,
            IMPORT,
            API,
            USER,
            PREFERENCE_PAGE,
            ONE_CLICK,
            REPLY,
            COMPLAINT,
            DEMO
        }
    }

    /** The exact text that was read, kept once by its hash. */
    public record Wording(String text, String language) {}

    /**
     * What else can be shown.
     *
     * @param ip address the statement came from
     * @param userAgent browser it came from
     * @param fileHash SHA-256 of the import file, hex
     * @param declaredBy who vouched for an import, and in which words
     * @param policyVersion version of the privacy policy that was valid
     */
    public record Evidence(
            @Nullable String ip,
            @Nullable String userAgent,
            @Nullable String fileHash,
            @Nullable String declaredBy,
            @Nullable String policyVersion) {

        public static final Evidence NONE = new Evidence(null, null, null, null, null);
    }
}
