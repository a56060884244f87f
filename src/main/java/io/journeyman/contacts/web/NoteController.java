package io.journeyman.contacts.web;

import io.journeyman.contacts.ContactNote;
import io.journeyman.contacts.Contacts;
import io.journeyman.contacts.Notes;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What colleagues wrote down about a person. */
@RestController
@RequestMapping("/api/contacts/{contact}/notes")
final class NoteController {

    private final Notes notes;
    private final Contacts contacts;

    NoteController(Notes notes, Contacts contacts) {
        this.notes = notes;
        this.contacts = contacts;
    }

    /** A note to be written: plain text, up to 4,000 characters. */
    record NewNoteBody(@NotNull String body) {}

    /** A note. */
    record NoteBody(UUID id, String body, String author, Instant at) {

        static NoteBody of(ContactNote note) {
            return new NoteBody(note.id(), note.body(), note.author(), note.at());
        }
    }

    @Allowed(Permission.CONTACTS_READ)
    @GetMapping
    Page<NoteBody> page(@PathVariable ContactId contact, Paging paging) {
        contacts.get(contact);
        return notes.of(contact, paging).map(NoteBody::of);
    }

    @Allowed(Permission.NOTES_WRITE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NoteBody write(@PathVariable ContactId contact, @Valid @RequestBody NewNoteBody body) {
        return NoteBody.of(notes.add(contact, body.body()));
    }
}
