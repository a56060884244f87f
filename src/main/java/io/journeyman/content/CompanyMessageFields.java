package io.journeyman.content;

import io.journeyman.contacts.Companies;
import io.journeyman.contacts.CompanyRecord;
import io.journeyman.contacts.Contacts;
import io.journeyman.shared.CompanyId;
import io.journeyman.shared.ContactId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is known about the company the person works for. */
@Component
@Order(2)
class CompanyMessageFields implements MessageFields {

    private static final String GROUP = "Company";

    private final Contacts contacts;
    private final Companies companies;

    CompanyMessageFields(Contacts contacts, Companies companies) {
        this.contacts = contacts;
        this.companies = companies;
    }

    @Override
    public String group() {
        return "company";
    }

    @Override
    public List<MessageField> fields() {
        return List.of(
                MessageField.text("company.name", "Company", GROUP, "your company", "Example Ltd"),
                MessageField.text("company.trade", "Trade", GROUP, "your trade", "Logistics"),
                MessageField.text("company.city", "Seat", GROUP, "your city", "Sofia"),
                MessageField.text("company.website", "Website", GROUP, "", "https://example.com"),
                MessageField.text("company.employees", "Number of people", GROUP, "", "120")
                        .as(MessageField.Type.NUMBER));
    }

    @Override
    public Map<ContactId, Map<String, Object>> values(Collection<ContactId> ids) {
        Map<ContactId, CompanyId> employers = new HashMap<>();
        contacts.all(ids).forEach((id, contact) -> {
            if (contact.companyId() != null) {
                employers.put(id, contact.companyId());
            }
        });
        Set<CompanyId> wanted =
                employers.values().stream().filter(Objects::nonNull).collect(Collectors.toSet());
        Map<CompanyId, CompanyRecord> found = companies.all(wanted);
        Map<ContactId, Map<String, Object>> values = new HashMap<>();
        employers.forEach((contact, company) -> {
            CompanyRecord record = found.get(company);
            if (record != null) {
                values.put(contact, values(record));
            }
        });
        return values;
    }

    private static Map<String, Object> values(CompanyRecord company) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", company.name());
        if (company.trade() != null) {
            values.put("trade", company.trade());
        }
        if (company.city() != null) {
            values.put("city", company.city());
        }
        if (company.website() != null) {
            values.put("website", company.website());
        }
        if (company.employees() != null) {
            values.put("employees", company.employees());
        }
        return values;
    }
}
