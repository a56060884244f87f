package io.journeyman.contacts;

import io.journeyman.contacts.ContactChangeStore.Entry;
import io.journeyman.properties.PropertyValues;
import io.journeyman.properties.RecordKind;
import io.journeyman.shared.CompanyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes drafts: rows, custom properties and what changed, for many contacts at once. */
@Component
class ContactWrites {

    private final ContactStore contacts;
    private final CompanyStore companies;
    private final CompanyLinks links;
    private final PropertyValues properties;
    private final ContactChanges changes;

    ContactWrites(
            ContactStore contacts,
            CompanyStore companies,
            CompanyLinks links,
            PropertyValues properties,
            ContactChanges changes) {
        this.contacts = contacts;
        this.companies = companies;
        this.links = links;
        this.properties = properties;
        this.changes = changes;
    }

    /** Answers the new ones that could not be written since somebody else took their e-mail address meanwhile. */
    List<ContactDraft> write(Collection<ContactDraft> all, Instant at) {
        links.link(all, at);
        List<ContactDraft> changed =
                new ArrayList<>(all.stream().filter(ContactDraft::isChanged).toList());
        List<ContactDraft> fresh =
                changed.stream().filter(draft -> draft.before == null).toList();
        List<ContactDraft> known =
                changed.stream().filter(draft -> draft.before != null).toList();
        Set<ContactRecord> taken = new HashSet<>(
                contacts.insert(fresh.stream().map(draft -> draft.now).toList()));
        List<ContactDraft> late =
                fresh.stream().filter(draft -> taken.contains(draft.now)).toList();
        changed.removeAll(late);
        contacts.update(known.stream().map(draft -> draft.now).toList());
        writeAttributes(changed);
        changes.write(entries(changed), at);
        return late;
    }

    private void writeAttributes(List<ContactDraft> drafts) {
        Map<UUID, Map<String, @Nullable Object>> values = new HashMap<>();
        for (ContactDraft draft : drafts) {
            Map<String, @Nullable Object> changed = draft.changedAttributes();
            if (!changed.isEmpty()) {
                values.put(draft.id().value(), changed);
            }
        }
        properties.write(RecordKind.CONTACT, values);
    }

    private List<Entry> entries(List<ContactDraft> drafts) {
        Map<CompanyId, CompanyRecord> involved = involvedCompanies(drafts);
        List<Entry> entries = new ArrayList<>();
        for (ContactDraft draft : drafts) {
            if (draft.before == null) {
                entries.add(new Entry(draft.id(), ContactChange.Kind.CREATED, null, null, draft.now.source()));
            } else {
                fieldEntries(draft, draft.before, entries);
                companyEntries(draft, draft.before, involved, entries);
            }
        }
        return entries;
    }

    private static void fieldEntries(ContactDraft draft, ContactRecord before, List<Entry> entries) {
        Map<String, @Nullable Object> old = ContactShape.toMap(before);
        Map<String, @Nullable Object> now = ContactShape.toMap(draft.now);
        for (String name : ContactShape.differences(before, draft.now)) {
            if (!name.startsWith("company")) {
                entries.add(entry(draft, "contact." + name, old.get(name), now.get(name)));
            }
        }
        draft.changedAttributes()
                .forEach((name, value) -> entries.add(
                        entry(draft, ContactValues.ATTRIBUTE + name, draft.attributesBefore.get(name), value)));
    }

    /** Another company means other values in every field of the company. */
    private static void companyEntries(
            ContactDraft draft, ContactRecord before, Map<CompanyId, CompanyRecord> involved, List<Entry> entries) {
        if (Objects.equals(before.companyId(), draft.now.companyId())) {
            return;
        }
        Map<String, @Nullable Object> old = CompanyShape.ruleFields(involved.get(before.companyId()));
        Map<String, @Nullable Object> now = CompanyShape.ruleFields(involved.get(draft.now.companyId()));
        now.forEach((field, value) -> {
            if (!Objects.equals(value, old.get(field))) {
                entries.add(entry(draft, field, old.get(field), value));
            }
        });
    }

    private Map<CompanyId, CompanyRecord> involvedCompanies(List<ContactDraft> drafts) {
        Set<CompanyId> ids = new HashSet<>();
        for (ContactDraft draft : drafts) {
            ContactRecord before = draft.before;
            if (before != null && !Objects.equals(before.companyId(), draft.now.companyId())) {
                ids.add(before.companyId());
                ids.add(draft.now.companyId());
            }
        }
        ids.removeIf(Objects::isNull);
        return companies.all(ids);
    }

    private static Entry entry(ContactDraft draft, String field, @Nullable Object from, @Nullable Object to) {
        return new Entry(draft.id(), ContactChange.Kind.CHANGED, field, ContactShape.text(from), ContactShape.text(to));
    }
}
