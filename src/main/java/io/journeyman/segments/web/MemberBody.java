package io.journeyman.segments.web;

import io.journeyman.contacts.ContactRecord;
import io.journeyman.shared.ContactId;
import org.jspecify.annotations.Nullable;

/** One person in a segment or on a list. */
record MemberBody(
        ContactId id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String jobTitle,
        @Nullable String city) {

    static MemberBody of(ContactRecord contact) {
        return new MemberBody(
                contact.id(),
                contact.displayName(),
                contact.email(),
                contact.phone(),
                contact.jobTitle(),
                contact.city());
    }
}
