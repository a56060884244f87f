package io.journeyman.contacts;

import io.journeyman.shared.CompanyId;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.Problem.FieldError;
import io.journeyman.shared.stream.StreamStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Companies. People are linked to one by their mail domain (free-mail domains excluded), or by hand. */
@Service
public class Companies {

    private final CompanyStore store;
    private final CompanyParser parser;
    private final CompanyLinks links;
    private final ContactStore contacts;
    private final ContactWrites writes;
    private final ContactChanges changes;
    private final StreamStore streams;
    private final Clock clock;

    Companies(
            CompanyStore store,
            CompanyParser parser,
            CompanyLinks links,
            ContactStore contacts,
            ContactWrites writes,
            ContactChanges changes,
            StreamStore streams,
            Clock clock) {
        this.store = store;
        this.parser = parser;
        this.links = links;
        this.contacts = contacts;
        this.writes = writes;
        this.changes = changes;
        this.streams = streams;
        this.clock = clock;
    }

    /** Throws {@link CompanyNotFound}. */
    @Transactional(readOnly = true)
    public CompanyRecord get(CompanyId id) {
        return Optional.ofNullable(store.all(List.of(id)).get(id)).orElseThrow(() -> new CompanyNotFound(id));
    }

    /** Those that exist. */
    @Transactional(readOnly = true)
    public Map<CompanyId, CompanyRecord> all(Collection<CompanyId> ids) {
        return store.all(ids);
    }

    /** The company that people with addresses of this mail domain belong to. */
    @Transactional(readOnly = true)
    public Optional<CompanyRecord> byDomain(String domain) {
        return Optional.ofNullable(links.find(domain.strip().toLowerCase(Locale.ROOT)))
                .map(this::get);
    }

    /** Creates a company; people of its mail domain who have none are linked to it. Throws {@link CompanyExists}. */
    @Transactional
    public CompanyRecord create(CompanyValues raw) {
        CompanyValues values = parser.parse(raw);
        streams.lock();
        refuseTaken(values.domain(), null);
        Instant now = clock.instant();
        CompanyRecord company = record(CompanyId.next(), values, now, now);
        store.insert(List.of(company));
        adopt(company, now);
        return company;
    }

    /** Replaces all of the company's values; rules over its fields then hold or not for all its people. */
    @Transactional
    public CompanyRecord update(CompanyId id, CompanyValues raw) {
        CompanyValues values = parser.parse(raw);
        streams.lock();
        CompanyRecord before = store.forUpdate(id).orElseThrow(() -> new CompanyNotFound(id));
        refuseTaken(values.domain(), id);
        Instant now = clock.instant();
        CompanyRecord company = record(id, values, before.createdAt(), now);
        store.update(company);
        Map<String, @Nullable Object> old = CompanyShape.ruleFields(before);
        CompanyShape.ruleFields(company).forEach((field, value) -> {
            if (!Objects.equals(value, old.get(field))) {
                changes.writeForPeopleOf(id, field, ContactShape.text(old.get(field)), ContactShape.text(value));
            }
        });
        if (!Objects.equals(before.domain(), company.domain())) {
            adopt(company, now);
        }
        return company;
    }

    /** Links by hand; from then on the mail domain no longer decides. Null: works for none of them. */
    @Transactional
    public void assign(ContactId contact, @Nullable CompanyId company) {
        if (company != null) {
            get(company);
        }
        relink(contact, company, true);
    }

    /** Lets the mail domain decide again. */
    @Transactional
    public void assignByDomain(ContactId contact) {
        ContactRecord known = contacts.find(contact).orElseThrow(() -> new ContactNotFound(contact));
        String domain = CompanyLinks.domain(new ContactDraft(known, Map.of()));
        relink(contact, domain == null ? null : links.find(domain), false);
    }

    /** Search by the beginning of name or domain; sort by name, employees, createdAt. */
    @Transactional(readOnly = true)
    public Page<CompanyRecord> page(Paging paging) {
        return store.page(paging);
    }

    /** How many people each has; companies without any are missing. */
    @Transactional(readOnly = true)
    public Map<CompanyId, Long> headcounts(Collection<CompanyId> ids) {
        return store.headcounts(ids);
    }

    private void relink(ContactId id, @Nullable CompanyId company, boolean byHand) {
        streams.lock();
        ContactRecord before = contacts.forUpdate(List.of(id)).get(id);
        if (before == null) {
            throw new ContactNotFound(id);
        }
        Instant now = clock.instant();
        ContactDraft draft = new ContactDraft(before, Map.of());
        draft.link(company, byHand, now);
        writes.write(List.of(draft), now);
    }

    /** Links people of the company's mail domain who have no company. */
    private void adopt(CompanyRecord company, Instant now) {
        if (company.domain() == null) {
            return;
        }
        List<ContactDraft> drafts = contacts.unlinkedOf(company.domain()).stream()
                .map(contact -> new ContactDraft(contact, Map.of()))
                .toList();
        drafts.forEach(draft -> draft.link(company.id(), false, now));
        writes.write(drafts, now);
    }

    private void refuseTaken(@Nullable String domain, @Nullable CompanyId self) {
        if (domain == null) {
            return;
        }
        store.byDomains(List.of(domain)).stream()
                .filter(other -> !other.id().equals(self))
                .findFirst()
                .ifPresent(other -> {
                    throw new CompanyExists(
                            other, List.of(new FieldError("/domain", "taken", "It belongs to " + other.name() + ".")));
                });
    }

    private static CompanyRecord record(CompanyId id, CompanyValues v, Instant created, Instant now) {
        return new CompanyRecord(
                id,
                v.name(),
                v.domain(),
                v.trade(),
                v.employees(),
                v.country(),
                v.city(),
                v.website(),
                v.phone(),
                created,
                now);
    }
}
