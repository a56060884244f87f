package io.journeyman.contacts;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import org.springframework.stereotype.Service;

/** Notes of colleagues on people. */
@Service
public class Notes {

    /** Adds a note by the acting colleague, 1 to 4,000 characters; becomes {@code note.added} in the event stream. */
    public ContactNote add(ContactId contact, String body) {
        throw new UnsupportedOperationException();
    }

    /** Newest first. */
    public Page<ContactNote> of(ContactId contact, Paging paging) {
        throw new UnsupportedOperationException();
    }
}
