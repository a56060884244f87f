package io.journeyman.contacts;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Problem;

/** No such contact, or not any more (404). */
public final class ContactNotFound extends Problem {

    public ContactNotFound(ContactId id) {
        super("contact-not-found", 404, "This contact does not exist.", "It may have been deleted: " + id + ".");
    }
}
