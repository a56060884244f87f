package io.journeyman.contacts;

import static java.util.stream.Collectors.groupingBy;

import io.journeyman.shared.ContactId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person rest from marketing messages while a colleague works with them. Read by the gate before each send. */
@Service
public class ContactHolds {

    private final HoldStore store;
    private final Clock clock;

    ContactHolds(HoldStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Holds, or changes the end of the hold this source already has. */
    @Transactional
    public void hold(ContactId contact, String source, @Nullable Instant until) {
        store.put(contact, source, until, clock.instant());
    }

    /** Ends this source's hold; nothing happens when there is none. */
    @Transactional
    public void release(ContactId contact, String source) {
        store.remove(contact, source);
    }

    /** Holds in force now, by contact; contacts without any are missing. */
    @Transactional(readOnly = true)
    public Map<ContactId, List<ContactHold>> active(Collection<ContactId> contacts) {
        return contacts.isEmpty()
                ? Map.of()
                : store.active(contacts, clock.instant()).stream().collect(groupingBy(ContactHold::contact));
    }
}
