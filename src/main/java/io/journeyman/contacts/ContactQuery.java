package io.journeyman.contacts;

import io.journeyman.rules.Rule;
import io.journeyman.shared.CompanyId;
import io.journeyman.shared.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts a list shows. {@code paging.q} is matched by word against the beginnings of e-mail address, first and
 * last name, phone number and company name; sort by {@code createdAt}, {@code lastName}, {@code email},
 * {@code updatedAt}, newest first by default.
 *
 * @param stage only this lifecycle stage
 * @param company only people of this company
 * @param rule only people the rule holds for
 */
public record ContactQuery(
        Paging paging,
        @Nullable LifecycleStage stage,
        @Nullable CompanyId company,
        @Nullable Rule rule) {

    public static ContactQuery of(Paging paging) {
        return new ContactQuery(paging, null, null, null);
    }
}
