package io.journeyman.contacts.web;

import io.journeyman.contacts.ContactValues;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person is to be. A missing member says nothing, an empty text clears the field.
 *
 * @param companyId works there from now on, whatever the mail domain says; empty for nowhere
 * @param company name of the company, found or created, for people whose mail domain tells none
 * @param attributes custom properties by name; an empty text or null clears
 */
record ContactWriteBody(
        @Nullable String email,
        @Nullable String phone,
        @Nullable Boolean viber,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String jobTitle,
        @Nullable String companyId,
        @Nullable String company,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable String country,
        @Nullable String city,
        @Nullable String source,
        @Nullable Boolean mayBeCalled,
        @Nullable String lifecycleStage,
        @Nullable Map<String, @Nullable Object> attributes) {

    ContactValues values() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        put(all, "email", email);
        put(all, "phone", phone);
        put(all, "viber", viber);
        put(all, "firstName", firstName);
        put(all, "lastName", lastName);
        put(all, "jobTitle", jobTitle);
        put(all, "companyId", companyId);
        put(all, "company", company);
        put(all, "language", language);
        put(all, "timeZone", timeZone);
        put(all, "country", country);
        put(all, "city", city);
        put(all, "source", source);
        put(all, "mayBeCalled", mayBeCalled);
        put(all, "lifecycleStage", lifecycleStage);
        if (attributes != null) {
            attributes.forEach((name, value) -> all.put(ContactValues.ATTRIBUTE + name, value));
        }
        return ContactValues.of(all);
    }

    private static void put(Map<String, @Nullable Object> all, String key, @Nullable Object value) {
        if (value != null) {
            all.put(key, value);
        }
    }
}
