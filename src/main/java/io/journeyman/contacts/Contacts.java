package io.journeyman.contacts;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * People: create, change, find. Every change is written to {@code contact_change}, from which {@code contact.created} and
 * {@code contact.changed} reach the event stream.
 */
@Service
public class Contacts {

    /**
     * Creates a contact. Needs an e-mail address, a phone number or a name.
     *
     * @throws io.journeyman.shared.Invalid when a value does not fit
     * @throws ContactExists when the e-mail address belongs to somebody
     */
    public ContactRecord create(ContactValues values) {
        throw new UnsupportedOperationException();
    }

    /** Changes the named fields. Throws {@link ContactNotFound}, {@link ContactExists}, Invalid. */
    public ContactRecord update(ContactId id, ContactValues changes) {
        throw new UnsupportedOperationException();
    }

    /**
     * Creates or updates many at once: rows are recognised by e-mail address, else by phone number. Rows with an error
     * change nothing and do not stop the others. Reads and writes set-wise; give it 500 to 5,000 rows at a time.
     *
     * @return one outcome a row, in order
     */
    public List<Upserted> upsert(List<ContactValues> rows, UpsertRule rule) {
        throw new UnsupportedOperationException();
    }

    /** The contact, or {@link ContactNotFound}. */
    public ContactRecord get(ContactId id) {
        throw new UnsupportedOperationException();
    }

    public Optional<ContactRecord> find(ContactId id) {
        throw new UnsupportedOperationException();
    }

    /** Those that exist. */
    public Map<ContactId, ContactRecord> all(Collection<ContactId> ids) {
        throw new UnsupportedOperationException();
    }

    /** Who has this address, however it is written. */
    public Optional<ContactRecord> byEmail(String email) {
        throw new UnsupportedOperationException();
    }

    /** Everybody with this number, however it is written; several people may share one. */
    public List<ContactRecord> byPhone(String phone) {
        throw new UnsupportedOperationException();
    }

    /** Custom properties: contact → property name → value. Contacts without any are missing. */
    public Map<ContactId, Map<String, Object>> attributes(Collection<ContactId> ids) {
        throw new UnsupportedOperationException();
    }

    public Page<ContactRecord> page(ContactQuery query) {
        throw new UnsupportedOperationException();
    }

    /** How many people there are. */
    public long count() {
        throw new UnsupportedOperationException();
    }
}
