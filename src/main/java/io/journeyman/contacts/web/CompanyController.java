package io.journeyman.contacts.web;

import io.journeyman.contacts.Companies;
import io.journeyman.contacts.CompanyRecord;
import io.journeyman.contacts.CompanyValues;
import io.journeyman.shared.CompanyId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Companies people work for; their people are {@code GET /api/contacts?company=}. */
@RestController
@RequestMapping("/api/companies")
final class CompanyController {

    private final Companies companies;

    CompanyController(Companies companies) {
        this.companies = companies;
    }

    /** A company as it is to be; what is missing is not known. */
    record CompanyWriteBody(
            @NotNull String name,
            @Nullable String domain,
            @Nullable String trade,
            @Nullable Integer employees,
            @Nullable String country,
            @Nullable String city,
            @Nullable String website,
            @Nullable String phone) {

        CompanyValues values() {
            return new CompanyValues(name, domain, trade, employees, country, city, website, phone);
        }
    }

    /** A company and how many people we know there. */
    record CompanyBody(
            CompanyId id,
            String name,
            @Nullable String domain,
            @Nullable String trade,
            @Nullable Integer employees,
            @Nullable String country,
            @Nullable String city,
            @Nullable String website,
            @Nullable String phone,
            long people,
            Instant createdAt,
            Instant updatedAt) {

        static CompanyBody of(CompanyRecord c, long people) {
            return new CompanyBody(
                    c.id(),
                    c.name(),
                    c.domain(),
                    c.trade(),
                    c.employees(),
                    c.country(),
                    c.city(),
                    c.website(),
                    c.phone(),
                    people,
                    c.createdAt(),
                    c.updatedAt());
        }
    }

    @Allowed(Permission.CONTACTS_READ)
    @GetMapping
    Page<CompanyBody> page(Paging paging) {
        Page<CompanyRecord> page = companies.page(paging);
        Map<CompanyId, Long> people = companies.headcounts(
                page.items().stream().map(CompanyRecord::id).toList());
        return page.map(company -> CompanyBody.of(company, people.getOrDefault(company.id(), 0L)));
    }

    @Allowed(Permission.CONTACTS_READ)
    @GetMapping("/{id}")
    CompanyBody show(@PathVariable CompanyId id) {
        return body(companies.get(id));
    }

    @Allowed(Permission.CONTACTS_EDIT)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CompanyBody create(@Valid @RequestBody CompanyWriteBody body) {
        return body(companies.create(body.values()));
    }

    @Allowed(Permission.CONTACTS_EDIT)
    @PutMapping("/{id}")
    CompanyBody change(@PathVariable CompanyId id, @Valid @RequestBody CompanyWriteBody body) {
        return body(companies.update(id, body.values()));
    }

    private CompanyBody body(CompanyRecord company) {
        return CompanyBody.of(
                company, companies.headcounts(List.of(company.id())).getOrDefault(company.id(), 0L));
    }
}
