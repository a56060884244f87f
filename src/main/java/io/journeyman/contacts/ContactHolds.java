package io.journeyman.contacts;

import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets a person rest from marketing messages while a colleague works with them. Read by the gate before each send. */
@Service
public class ContactHolds {

    /** Holds, or changes the end of the hold this source already has. */
    public void hold(ContactId contact, String source, @Nullable Instant until) {
        throw new UnsupportedOperationException();
    }

    /** Ends this source's hold; nothing happens when there is none. */
    public void release(ContactId contact, String source) {
        throw new UnsupportedOperationException();
    }

    /** Holds in force now, by contact; contacts without any are missing. */
    public Map<ContactId, List<ContactHold>> active(Collection<ContactId> contacts) {
        throw new UnsupportedOperationException();
    }
}
