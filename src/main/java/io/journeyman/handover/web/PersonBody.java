package io.journeyman.handover.web;

import io.journeyman.contacts.CompanyRecord;
import io.journeyman.contacts.ContactRecord;
import io.journeyman.shared.ContactId;
import org.jspecify.annotations.Nullable;

/** The person a task is about, as the colleague needs them before dialling. */
record PersonBody(
        ContactId id,
        String name,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String jobTitle,
        @Nullable String email,
        @Nullable String phone,
        boolean mayBeCalled,
        @Nullable String timeZone,
        @Nullable String city,
        @Nullable String country,
        @Nullable String language,
        @Nullable FirmBody company) {

    static PersonBody of(ContactId id, TaskCards.Names names) {
        ContactRecord contact = names.contacts().get(id);
        if (contact == null) {
            return new PersonBody(id, "—", null, null, null, null, null, false, null, null, null, null, null);
        }
        return new PersonBody(
                id,
                contact.displayName(),
                contact.firstName(),
                contact.lastName(),
                contact.jobTitle(),
                contact.email(),
                contact.phone(),
                contact.mayBeCalled(),
                contact.timeZone(),
                contact.city(),
                contact.country(),
                contact.language(),
                contact.companyId() == null
                        ? null
                        : FirmBody.of(names.companies().get(contact.companyId())));
    }

    /** The company, with its size in employees and its trade. */
    record FirmBody(
            String id,
            String name,
            @Nullable Integer employees,
            @Nullable String trade,
            @Nullable String website) {

        static @Nullable FirmBody of(@Nullable CompanyRecord company) {
            return company == null
                    ? null
                    : new FirmBody(
                            company.id().toString(),
                            company.name(),
                            company.employees(),
                            company.trade(),
                            company.website());
        }
    }
}
