package io.journeyman.consent;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a message may not leave, or not now. The codes are stable: they are stored with messages and translated by the
 * screens ({@code reason.<code>} of the consent catalogue); the sentence here is for logs of people and exports.
 */
public enum Reason {
    NO_ADDRESS("There is no address for this channel."),
    CONTACT_GONE("This person is no longer in the contact base."),
    NO_CONSENT("This person never agreed to this purpose on this channel."),
    CONSENT_PENDING("This person has not yet confirmed the consent by the link in the confirmation mail."),
    CONSENT_WITHDRAWN("This person withdrew the consent for this purpose on this channel."),
    PURPOSE_UNKNOWN("The purpose of this message does not exist or is switched off."),
    SUPPRESSED_HARD_BOUNCE("The address does not exist: a message came back for good."),
    SUPPRESSED_SOFT_BOUNCE("Too many messages came back from this address."),
    SUPPRESSED_COMPLAINT("The recipient reported a message as spam."),
    SUPPRESSED_STOP_WORD("The recipient answered STOP."),
    SUPPRESSED_ONE_CLICK("The recipient unsubscribed by one click."),
    SUPPRESSED_MANUAL("A colleague put the address on the do-not-write list."),
    SUPPRESSED_IMPORTED_UNSUBSCRIBE("The address unsubscribed in the tool used before."),
    SUPPRESSED_IMPORTED_BOUNCE("The address bounced in the tool used before."),
    ON_HOLD("Marketing messages to this person rest for now."),
    CAP_DAY("This person has had as many messages today as one day allows."),
    CAP_WEEK("This person has had as many messages as seven days allow."),
    QUIET_HOURS("It is quiet time where this person lives."),
    EXPIRED("The message would have come too late to be of use.");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** Stable kebab-case code, for example {@code no-consent}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why a message lacks consent; null where it is given. */
    static @Nullable Reason ofConsent(@Nullable ConsentState state) {
        if (state == null) {
            return NO_CONSENT;
        }
        return switch (state) {
            case GIVEN -> null;
            case PENDING -> CONSENT_PENDING;
            case WITHDRAWN -> CONSENT_WITHDRAWN;
        };
    }

    /** One English sentence for people. */
    public String sentence() {
        return sentence;
    }
}
