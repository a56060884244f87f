package io.journeyman.contacts;

import io.journeyman.shared.CompanyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A company people work for.
 *
 * @param id never changes
 * @param name what people call it; the mail domain until somebody knows better
 * @param domain mail domain that links people to it; unique, null when linked by hand only
 * @param trade what it does
 * @param employees how many work there
 * @param country ISO 3166 two letters
 * @param city seat
 * @param website address of its site
 * @param phone switchboard, E.164
 * @param createdAt when first known
 * @param updatedAt last change
 */
public record CompanyRecord(
        CompanyId id,
        String name,
        @Nullable String domain,
        @Nullable String trade,
        @Nullable Integer employees,
        @Nullable String country,
        @Nullable String city,
        @Nullable String website,
        @Nullable String phone,
        Instant createdAt,
        Instant updatedAt) {}
