package io.journeyman.events;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The stream of what contacts did and had done to them: append, and look back. Following it is {@link EventConsumer}. */
@Service
public class ContactEvents {

    /**
     * Appends in the caller's transaction and wakes whoever follows these kinds after its commit.
     *
     * @return those that are new; one whose source and provider event id are known already is left out
     */
    public List<ContactEvent> append(List<NewEvent> events) {
        throw new UnsupportedOperationException();
    }

    /** Appends one; false when it was known already. */
    public boolean append(NewEvent event) {
        throw new UnsupportedOperationException();
    }

    /** A contact's events of some kinds (as in {@link EventConsumer#kinds()}), newest first. */
    public Page<ContactEvent> timeline(ContactId contact, Set<String> kinds, Paging paging) {
        throw new UnsupportedOperationException();
    }

    /** A contact's events of these kinds at or after a moment, oldest first, at most 1,000. */
    public List<ContactEvent> since(ContactId contact, Collection<String> kinds, Instant from) {
        throw new UnsupportedOperationException();
    }

    /** The newest event of these kinds. */
    public Optional<ContactEvent> last(ContactId contact, Collection<String> kinds) {
        throw new UnsupportedOperationException();
    }
}
