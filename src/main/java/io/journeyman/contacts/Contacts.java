package io.journeyman.contacts;

import io.journeyman.properties.PropertyValues;
import io.journeyman.properties.RecordKind;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Page;
import io.journeyman.shared.stream.StreamStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People: create, change, find. Every change is written to {@code contact_change}, from which {@code contact.created} and
 * {@code contact.changed} reach the event stream.
 */
@Service
public class Contacts {

    private final ContactStore store;
    private final ContactListStore lists;
    private final ContactParser parser;
    private final ContactWrites writes;
    private final Upserts upserts;
    private final PropertyValues properties;
    private final StreamStore streams;
    private final Clock clock;

    Contacts(
            ContactStore store,
            ContactListStore lists,
            ContactParser parser,
            ContactWrites writes,
            Upserts upserts,
            PropertyValues properties,
            StreamStore streams,
            Clock clock) {
        this.store = store;
        this.lists = lists;
        this.parser = parser;
        this.writes = writes;
        this.upserts = upserts;
        this.properties = properties;
        this.streams = streams;
        this.clock = clock;
    }

    /**
     * Creates a contact. Needs an e-mail address, a phone number or a name.
     *
     * @throws io.journeyman.shared.Invalid when a value does not fit
     * @throws ContactExists when the e-mail address belongs to somebody
     */
    @Transactional
    public ContactRecord create(ContactValues values) {
        Parsed parsed = good(parser.parse(values, null));
        if (parsed.text("email") == null
                && parsed.text("phone") == null
                && parsed.text("lastName") == null
                && parsed.text("firstName") == null) {
            throw Invalid.field("/email", "required", "Give an e-mail address, a phone number or a name.");
        }
        streams.lock();
        refuseTaken(parsed.text("email"), null);
        Instant now = clock.instant();
        ContactDraft draft = new ContactDraft(ContactId.next(), now);
        draft.set(parsed, now);
        if (!writes.write(List.of(draft), now).isEmpty()) {
            refuseTaken(parsed.text("email"), null);
        }
        return draft.now;
    }

    /** Changes the named fields. Throws {@link ContactNotFound}, {@link ContactExists}, Invalid. */
    @Transactional
    public ContactRecord update(ContactId id, ContactValues changes) {
        streams.lock();
        ContactRecord before = store.forUpdate(List.of(id)).get(id);
        if (before == null) {
            throw new ContactNotFound(id);
        }
        Parsed parsed = good(parser.parse(changes, before.country()));
        refuseTaken(parsed.text("email"), id);
        Instant now = clock.instant();
        ContactDraft draft = new ContactDraft(before, attributesOf(id));
        draft.set(parsed, now);
        try {
            writes.write(List.of(draft), now);
        } catch (DuplicateKeyException e) {
            throw new ContactExists(null);
        }
        return draft.isChanged() ? draft.now : before;
    }

    /**
     * Creates or updates many at once: rows are recognised by e-mail address, else by phone number. Rows with an error
     * change nothing and do not stop the others. Reads and writes set-wise; give it 500 to 5,000 rows at a time.
     *
     * @return one outcome a row, in order
     */
    @Transactional
    public List<Upserted> upsert(List<ContactValues> rows, UpsertRule rule) {
        return upserts.run(rows, rule, clock.instant());
    }

    /** The contact, or {@link ContactNotFound}. */
    @Transactional(readOnly = true)
    public ContactRecord get(ContactId id) {
        return find(id).orElseThrow(() -> new ContactNotFound(id));
    }

    @Transactional(readOnly = true)
    public Optional<ContactRecord> find(ContactId id) {
        return store.find(id);
    }

    /** Those that exist. */
    @Transactional(readOnly = true)
    public Map<ContactId, ContactRecord> all(Collection<ContactId> ids) {
        return ids.isEmpty() ? Map.of() : store.all(ids);
    }

    /** Who has this address, however it is written. */
    @Transactional(readOnly = true)
    public Optional<ContactRecord> byEmail(String email) {
        return EmailAddresses.normalise(email)
                .flatMap(address -> store.byEmails(List.of(address)).stream().findFirst());
    }

    /** Who has these addresses, by address in its one form; what is none is left out. */
    @Transactional(readOnly = true)
    public Map<String, ContactRecord> byEmails(Collection<String> emails) {
        Map<String, ContactRecord> found = new HashMap<>();
        store.byEmails(emails.stream()
                        .flatMap(email -> EmailAddresses.normalise(email).stream())
                        .toList())
                .forEach(contact -> found.put(String.valueOf(contact.email()), contact));
        return found;
    }

    /** Everybody with this number, written with country code; several people may share one. */
    @Transactional(readOnly = true)
    public List<ContactRecord> byPhone(String phone) {
        return PhoneNumbers.normalise(phone, null)
                .map(number -> store.byPhones(List.of(number)))
                .orElse(List.of());
    }

    /** Custom properties: contact → property name → value. Contacts without any are missing. */
    @Transactional(readOnly = true)
    public Map<ContactId, Map<String, Object>> attributes(Collection<ContactId> ids) {
        Map<ContactId, Map<String, Object>> found = new HashMap<>();
        properties
                .read(RecordKind.CONTACT, ContactStore.values(ids))
                .forEach((id, values) -> found.put(new ContactId(id), values));
        return found;
    }

    @Transactional(readOnly = true)
    public Page<ContactRecord> page(ContactQuery query) {
        return lists.page(query);
    }

    /** How many people there are. */
    @Transactional(readOnly = true)
    public long count() {
        return store.count();
    }

    private Map<String, Object> attributesOf(ContactId id) {
        UUID key = id.value();
        return properties.read(RecordKind.CONTACT, List.of(key)).getOrDefault(key, Map.of());
    }

    private void refuseTaken(@Nullable String email, @Nullable ContactId self) {
        if (email == null) {
            return;
        }
        store.byEmails(List.of(email)).stream()
                .filter(other -> !Objects.equals(other.id(), self))
                .findFirst()
                .ifPresent(other -> {
                    throw new ContactExists(other.id());
                });
    }

    private static Parsed good(Parsed parsed) {
        if (!parsed.isGood()) {
            throw new Invalid(parsed.errors());
        }
        return parsed;
    }
}
