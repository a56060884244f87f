package io.journeyman.contacts;

import io.journeyman.shared.ContactId;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Other ways to recognise a contact than the address it has now. A key belongs to one contact at a time. */
@Service
public class ContactKeys {

    private final KeyStore store;
    private final Clock clock;

    ContactKeys(KeyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Who has this key. */
    @Transactional(readOnly = true)
    public Optional<ContactId> find(Kind kind, String text) {
        return store.find(kind, text);
    }

    /** The keys of one kind that belong to somebody. */
    @Transactional(readOnly = true)
    public Map<String, ContactId> all(Kind kind, Collection<String> texts) {
        return store.all(kind, texts);
    }

    /** Gives the contact this key; answers who had it before, if that was somebody else. */
    @Transactional
    public Optional<ContactId> put(ContactId contact, Kind kind, String text) {
        return store.put(contact, kind, text, clock.instant());
    }

    /** What a key is. */
    public enum Kind {
        /** The person's id in another system, as its API client or an import gives it. */
        EXTERNAL,
        /** An address the person had earlier, or had before a merge. */
        FORMER_EMAIL,
        /** A visitor of the web site who was identified. */
        VISITOR
    }
}
