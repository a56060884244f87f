package io.journeyman.contacts.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.contacts.Companies;
import io.journeyman.contacts.CompanyRecord;
import io.journeyman.contacts.ContactHold;
import io.journeyman.contacts.ContactHolds;
import io.journeyman.contacts.ContactQuery;
import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.Contacts;
import io.journeyman.contacts.LifecycleStage;
import io.journeyman.rules.Rule;
import io.journeyman.rules.Rules;
import io.journeyman.shared.CompanyId;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People. */
@RestController
@RequestMapping("/api/contacts")
final class ContactController {

    private final Contacts contacts;
    private final Companies companies;
    private final ContactHolds holds;
    private final Rules rules;
    private final ObjectMapper json;

    ContactController(Contacts contacts, Companies companies, ContactHolds holds, Rules rules, ObjectMapper json) {
        this.contacts = contacts;
        this.companies = companies;
        this.holds = holds;
        this.rules = rules;
        this.json = json;
    }

    /** Where a person works: a company, nowhere, or whatever the mail domain says. */
    record WorkplaceBody(@Nullable CompanyId companyId, boolean byDomain) {}

    /**
     * @param stage only this lifecycle stage
     * @param company only people of this company
     * @param rule only people this rule holds for, as JSON
     */
    @Allowed(Permission.CONTACTS_READ)
    @GetMapping
    Page<ContactBody> page(
            Paging paging,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable CompanyId company,
            @RequestParam(required = false) @Nullable String rule) {
        Page<ContactRecord> page = contacts.page(new ContactQuery(paging, stage(stage), company, rule(rule)));
        Map<ContactId, ContactBody> bodies = bodies(page.items());
        return page.map(contact -> Objects.requireNonNull(bodies.get(contact.id())));
    }

    @Allowed(Permission.CONTACTS_READ)
    @GetMapping("/{id}")
    ContactBody show(@PathVariable ContactId id) {
        return body(contacts.get(id));
    }

    @Allowed(Permission.CONTACTS_EDIT)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ContactBody create(@Valid @RequestBody ContactWriteBody body) {
        return body(contacts.create(body.values()));
    }

    @Allowed(Permission.CONTACTS_EDIT)
    @PatchMapping("/{id}")
    ContactBody change(@PathVariable ContactId id, @Valid @RequestBody ContactWriteBody body) {
        return body(contacts.update(id, body.values()));
    }

    @Allowed(Permission.CONTACTS_EDIT)
    @PutMapping("/{id}/company")
    ContactBody workAt(@PathVariable ContactId id, @Valid @RequestBody WorkplaceBody body) {
        if (body.byDomain()) {
            companies.assignByDomain(id);
        } else {
            companies.assign(id, body.companyId());
        }
        return body(contacts.get(id));
    }

    private ContactBody body(ContactRecord contact) {
        return Objects.requireNonNull(bodies(List.of(contact)).get(contact.id()));
    }

    private Map<ContactId, ContactBody> bodies(Collection<ContactRecord> records) {
        List<ContactId> ids = records.stream().map(ContactRecord::id).toList();
        Map<CompanyId, CompanyRecord> employers = companies.all(records.stream()
                .map(ContactRecord::companyId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<ContactId, Map<String, Object>> attributes = contacts.attributes(ids);
        Map<ContactId, List<ContactHold>> resting = holds.active(ids);
        return records.stream()
                .map(contact -> ContactBody.of(
                        contact,
                        contact.companyId() == null ? null : employers.get(contact.companyId()),
                        attributes.getOrDefault(contact.id(), Map.of()),
                        resting.getOrDefault(contact.id(), List.of())))
                .collect(Collectors.toMap(ContactBody::id, Function.identity()));
    }

    private static @Nullable LifecycleStage stage(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(LifecycleStage.values())
                .filter(stage -> stage.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> Invalid.field("/stage", "unknown-stage", "There is no such stage."));
    }

    private @Nullable Rule rule(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Rule rule = json.readValue(text, Rule.class);
            rules.validate(rule, "/rule");
            return rule;
        } catch (JsonProcessingException e) {
            throw Invalid.field("/rule", "not-a-rule", "This is no rule.");
        }
    }
}
