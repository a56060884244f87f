package io.journeyman.contacts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A company's fields as rules name them. */
final class CompanyShape {

    private CompanyShape() {}

    /** Rule field name → value; all null without a company. */
    static Map<String, @Nullable Object> ruleFields(@Nullable CompanyRecord company) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("company.name", company == null ? null : company.name());
        fields.put("company.trade", company == null ? null : company.trade());
        fields.put("company.employees", company == null ? null : company.employees());
        fields.put("company.country", company == null ? null : company.country());
        fields.put("company.city", company == null ? null : company.city());
        return fields;
    }
}
