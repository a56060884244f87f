package io.journeyman.contacts;

import io.journeyman.shared.CompanyId;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Companies. People are linked to one by their mail domain (free-mail domains excluded), or by hand. */
@Service
public class Companies {

    /** Throws {@link CompanyNotFound}. */
    public CompanyRecord get(CompanyId id) {
        throw new UnsupportedOperationException();
    }

    /** Those that exist. */
    public Map<CompanyId, CompanyRecord> all(Collection<CompanyId> ids) {
        throw new UnsupportedOperationException();
    }

    public Optional<CompanyRecord> byDomain(String domain) {
        throw new UnsupportedOperationException();
    }

    /** Creates a company; people of its mail domain who have none are linked to it. */
    public CompanyRecord create(CompanyValues values) {
        throw new UnsupportedOperationException();
    }

    public CompanyRecord update(CompanyId id, CompanyValues values) {
        throw new UnsupportedOperationException();
    }

    /** Links by hand; from then on the mail domain no longer decides. Null: works for none of them. */
    public void assign(ContactId contact, @Nullable CompanyId company) {
        throw new UnsupportedOperationException();
    }

    /** Lets the mail domain decide again. */
    public void assignByDomain(ContactId contact) {
        throw new UnsupportedOperationException();
    }

    /** Search by the beginning of name or domain; sort by name, employees, createdAt. */
    public Page<CompanyRecord> page(Paging paging) {
        throw new UnsupportedOperationException();
    }

    /** How many people each has. */
    public Map<CompanyId, Long> headcounts(Collection<CompanyId> ids) {
        throw new UnsupportedOperationException();
    }
}
