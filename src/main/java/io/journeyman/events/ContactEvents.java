package io.journeyman.events;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.stream.StreamStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stream of what contacts did and had done to them: append, and look back. Following it is {@link EventConsumer}. */
@Service
public class ContactEvents {

    private static final int MOST = 1_000;

    private final EventStore store;
    private final StreamStore streams;
    private final EventWorkers followers;
    private final Clock clock;

    ContactEvents(EventStore store, StreamStore streams, EventWorkers followers, Clock clock) {
        this.store = store;
        this.streams = streams;
        this.followers = followers;
        this.clock = clock;
    }

    /**
     * Appends in the caller's transaction and wakes whoever follows these kinds after its commit.
     *
     * @return those that are new; one whose source and provider event id are known already is left out
     */
    @Transactional
    public List<NewEvent> append(List<NewEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        streams.lock();
        List<NewEvent> appended = store.insert(unknown(events), clock.instant());
        followers.wake(appended);
        return appended;
    }

    /** Appends one; false when it was known already. */
    @Transactional
    public boolean append(NewEvent event) {
        return !append(List.of(event)).isEmpty();
    }

    /** A contact's events of some kinds (as in {@link EventConsumer#kinds()}), newest first. */
    @Transactional(readOnly = true)
    public Page<ContactEvent> timeline(ContactId contact, Set<String> kinds, Paging paging) {
        return store.page(contact, kinds, paging);
    }

    /** A contact's events of these kinds at or after a moment, oldest first, at most 1,000. */
    @Transactional(readOnly = true)
    public List<ContactEvent> since(ContactId contact, Collection<String> kinds, Instant from) {
        return store.since(contact, kinds, from, MOST);
    }

    /** The newest event of these kinds. */
    @Transactional(readOnly = true)
    public Optional<ContactEvent> last(ContactId contact, Collection<String> kinds) {
        return store.page(contact, kinds, Paging.first(1)).items().stream().findFirst();
    }

    private List<NewEvent> unknown(List<NewEvent> events) {
        Set<EventStore.Provided> seen = new HashSet<>(store.known(events));
        return events.stream()
                .filter(event -> event.providerEventId() == null
                        || seen.add(new EventStore.Provided(event.source(), event.providerEventId())))
                .toList();
    }
}
