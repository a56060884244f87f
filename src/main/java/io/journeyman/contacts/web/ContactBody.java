package io.journeyman.contacts.web;

import io.journeyman.contacts.CompanyRecord;
import io.journeyman.contacts.ContactHold;
import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.LifecycleStage;
import io.journeyman.contacts.PhoneNumbers;
import io.journeyman.shared.CompanyId;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person as screens and API clients see them.
 *
 * @param name what to call the person: full name, else address, else number
 * @param phoneReadable the number as people read it
 * @param attributes custom properties by name; what has no value is missing
 * @param resting why marketing messages rest now; empty when they do not
 */
record ContactBody(
        ContactId id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String phoneReadable,
        boolean viber,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String jobTitle,
        @Nullable ContactCompanyBody company,
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
        Instant updatedAt,
        Map<String, Object> attributes,
        List<RestBody> resting) {

    /** The company a person works for, in short. */
    record ContactCompanyBody(
            CompanyId id,
            String name,
            @Nullable String trade,
            @Nullable Integer employees) {

        static @Nullable ContactCompanyBody of(@Nullable CompanyRecord company) {
            return company == null
                    ? null
                    : new ContactCompanyBody(company.id(), company.name(), company.trade(), company.employees());
        }
    }

    /** One reason why messages rest: who holds, since when, until when (open where missing). */
    record RestBody(String source, Instant since, @Nullable Instant until) {}

    static ContactBody of(
            ContactRecord c, @Nullable CompanyRecord company, Map<String, Object> attributes, List<ContactHold> holds) {
        String phone = c.phone();
        return new ContactBody(
                c.id(),
                c.displayName(),
                c.email(),
                phone,
                phone == null ? null : PhoneNumbers.readable(phone),
                c.viber(),
                c.firstName(),
                c.lastName(),
                c.jobTitle(),
                ContactCompanyBody.of(company),
                c.companyByHand(),
                c.language(),
                c.timeZone(),
                c.country(),
                c.city(),
                c.source(),
                c.mayBeCalled(),
                c.lifecycleStage(),
                c.lifecycleSince(),
                c.createdAt(),
                c.updatedAt(),
                attributes,
                holds.stream()
                        .map(hold -> new RestBody(hold.source(), hold.since(), hold.until()))
                        .toList());
    }
}
