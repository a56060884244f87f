package io.journeyman.contacts;

import org.jspecify.annotations.Nullable;

/** What a company is to be; the whole record, so that null means not known. See {@link CompanyRecord} for the fields. */
public record CompanyValues(
        String name,
        @Nullable String domain,
        @Nullable String trade,
        @Nullable Integer employees,
        @Nullable String country,
        @Nullable String city,
        @Nullable String website,
        @Nullable String phone) {

    public static CompanyValues named(String name, @Nullable String domain) {
        return new CompanyValues(name, domain, null, null, null, null, null, null);
    }
}
