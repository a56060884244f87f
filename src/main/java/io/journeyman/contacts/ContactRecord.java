package io.journeyman.contacts;

import io.journeyman.shared.CompanyId;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person known to marketing.
 *
 * @param id never changes
 * @param email normalised: trimmed, lower case, domain in ASCII; unique
 * @param phone E.164, for example {@code +359888123456}
 * @param viber whether the phone number is known to have Viber
 * @param viberId the person's id at a Viber service, where one gave it
 * @param firstName given name
 * @param lastName family name
 * @param jobTitle as the person writes it
 * @param companyId where the person works; found by mail domain unless somebody chose it
 * @param companyByHand whether somebody chose the company (or none): the mail domain no longer decides
 * @param language BCP 47, for example {@code sl}; the language messages are written in
 * @param timeZone IANA id, for example {@code Europe/Sofia}; quiet hours and local times count in it
 * @param country ISO 3166 two letters, upper case
 * @param city as written
 * @param source where the person came from first, for example {@code import}, {@code form:demo-request}
 * @param mayBeCalled whether a colleague may call
 * @param lifecycleStage how far the relation has come
 * @param lifecycleSince since when
 * @param createdAt when first known
 * @param updatedAt last change of any of this
 */
public record ContactRecord(
        ContactId id,
        @Nullable String email,
        @Nullable String phone,
        boolean viber,
        @Nullable String viberId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String jobTitle,
        @Nullable CompanyId companyId,
        boolean companyByHand,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable String country,
        @Nullable String city,
        @Nullable String source,
        boolean mayBeCalled,
        LifecycleStage lifecycleStage,
        Instant lifecycleSince,
        Instant createdAt,
        Instant updatedAt) {

    /** What to call the person on screens: the full name, else the e-mail address, else the phone number. */
    public String displayName() {
        String full = ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
        if (!full.isEmpty()) {
            return full;
        }
        return email != null ? email : phone != null ? phone : "—";
    }
}
