package io.journeyman.contacts;

import io.journeyman.shared.stream.StreamPosition;
import java.util.List;
import org.springframework.stereotype.Service;

/** The stream of changes, for those who follow it by a cursor of their own. */
@Service
public class ContactChanges {

    /** Name of the worker to be woken after a commit that changed contacts. */
    public static final String WORKER = "contact-changes";

    /** The next changes after a position, in order, as far as it is safe to read. */
    public List<ContactChange> after(StreamPosition position, int limit) {
        throw new UnsupportedOperationException();
    }
}
