package io.journeyman.contacts;

import io.journeyman.shared.CompanyId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds, or creates, the companies that contacts belong to by mail domain or by a name that came with them. */
@Component
class CompanyLinks {

    private final CompanyStore store;

    CompanyLinks(CompanyStore store) {
        this.store = store;
    }

    /** Links all drafts that want it; reads and writes set-wise. */
    void link(Collection<ContactDraft> drafts, Instant at) {
        List<ContactDraft> wanting =
                drafts.stream().filter(ContactDraft::wantsCompany).toList();
        if (wanting.isEmpty()) {
            return;
        }
        Map<String, CompanyId> byDomain = byDomain(wanting, at);
        Map<String, CompanyId> byName = byName(wanting, at);
        for (ContactDraft draft : wanting) {
            String domain = domain(draft);
            if (domain != null) {
                draft.link(byDomain.get(domain), false, at);
            } else if (draft.companyName != null) {
                draft.link(byName.get(Objects.requireNonNull(SearchText.of(draft.companyName))), true, at);
            }
        }
    }

    /** The company of a mail domain, if there is one. Subdomains belong to the company above them. */
    @Nullable
    CompanyId find(String domain) {
        return known(Set.of(domain)).get(domain);
    }

    private Map<String, CompanyId> byDomain(List<ContactDraft> drafts, Instant at) {
        Map<String, @Nullable String> names = new LinkedHashMap<>();
        for (ContactDraft draft : drafts) {
            String domain = domain(draft);
            if (domain != null && names.get(domain) == null) {
                names.put(domain, draft.companyName);
            }
        }
        Map<String, CompanyId> known = known(names.keySet());
        Map<String, CompanyRecord> missing = new LinkedHashMap<>();
        names.forEach((domain, name) -> {
            if (!known.containsKey(domain)) {
                missing.put(domain, company(name != null ? name : nameOf(domain), domain, at));
            }
        });
        if (missing.isEmpty()) {
            return known;
        }
        store.insert(missing.values());
        known.putAll(known(missing.keySet()));
        return known;
    }

    private Map<String, CompanyId> known(Set<String> domains) {
        Set<String> asked = new HashSet<>();
        domains.forEach(domain -> asked.addAll(upwards(domain)));
        Map<String, CompanyId> stored = new HashMap<>();
        store.byDomains(asked).forEach(company -> stored.put(company.domain(), company.id()));
        Map<String, CompanyId> found = new HashMap<>();
        for (String domain : domains) {
            upwards(domain).stream()
                    .map(stored::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(id -> found.put(domain, id));
        }
        return found;
    }

    private Map<String, CompanyId> byName(List<ContactDraft> drafts, Instant at) {
        Map<String, CompanyRecord> wanted = new LinkedHashMap<>();
        for (ContactDraft draft : drafts) {
            if (domain(draft) == null && draft.companyName != null) {
                wanted.putIfAbsent(
                        Objects.requireNonNull(SearchText.of(draft.companyName)), company(draft.companyName, null, at));
            }
        }
        Map<String, CompanyId> found = new HashMap<>();
        store.byNames(wanted.keySet())
                .forEach(company -> found.putIfAbsent(String.valueOf(SearchText.of(company.name())), company.id()));
        wanted.keySet().removeAll(found.keySet());
        store.insert(wanted.values());
        wanted.forEach((name, company) -> found.put(name, company.id()));
        return found;
    }

    /** The domain itself and those above it that have at least two labels. */
    private static List<String> upwards(String domain) {
        return java.util.stream.Stream.iterate(
                        domain, name -> name.indexOf('.') > 0, name -> name.substring(name.indexOf('.') + 1))
                .toList();
    }

    static @Nullable String domain(ContactDraft draft) {
        String email = draft.now.email();
        String domain = email == null ? null : EmailAddresses.domainOf(email);
        return domain == null || FreeMailDomains.contains(domain) ? null : domain;
    }

    private static CompanyRecord company(String name, @Nullable String domain, Instant at) {
        return new CompanyRecord(CompanyId.next(), name, domain, null, null, null, null, null, null, at, at);
    }

    /** "acme-tools.com" → "Acme-tools": better than nothing until somebody knows the name. */
    private static String nameOf(String domain) {
        String label = domain.substring(0, domain.indexOf('.'));
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }
}
