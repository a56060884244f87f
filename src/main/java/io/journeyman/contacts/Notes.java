package io.journeyman.contacts;

import io.journeyman.shared.Actor;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.Ids;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes of colleagues on people. */
@Service
public class Notes {

    private static final int LONGEST = 4_000;
    private static final int TITLE = 300;

    private final NoteStore store;
    private final ContactStore contacts;
    private final ContactChanges changes;
    private final CurrentActor actor;
    private final Clock clock;

    Notes(NoteStore store, ContactStore contacts, ContactChanges changes, CurrentActor actor, Clock clock) {
        this.store = store;
        this.contacts = contacts;
        this.changes = changes;
        this.actor = actor;
        this.clock = clock;
    }

    /** Adds a note by the acting colleague, 1 to 4,000 characters; becomes {@code note.added} in the event stream. */
    @Transactional
    public ContactNote add(ContactId contact, String body) {
        String text = body.strip().replace("\r\n", "\n");
        if (text.isEmpty() || text.length() > LONGEST) {
            throw Invalid.field("/body", "length", "Write 1 to 4,000 characters.");
        }
        if (contacts.find(contact).isEmpty()) {
            throw new ContactNotFound(contact);
        }
        Actor author = actor.get();
        ContactNote note = new ContactNote(Ids.next(), contact, text, author.name(), clock.instant());
        store.insert(note, author);
        String title = text.length() > TITLE ? text.substring(0, TITLE - 1) + "…" : text;
        changes.write(List.of(new ContactChangeStore.Entry(
                contact, ContactChange.Kind.NOTED, note.id().toString(), null, title)));
        return note;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<ContactNote> of(ContactId contact, Paging paging) {
        return store.page(contact, paging);
    }
}
