package io.journeyman.contacts;

import io.journeyman.shared.CompanyId;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.stream.StreamPosition;
import io.journeyman.shared.stream.StreamStore;
import io.journeyman.shared.work.Wakeups;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stream of changes, for those who follow it by a cursor of their own. */
@Service
public class ContactChanges {

    /** Name of the worker to be woken after a commit that changed contacts. */
    public static final String WORKER = "contact-changes";

    private final ContactChangeStore store;
    private final StreamStore streams;
    private final Wakeups wakeups;
    private final CurrentActor actor;
    private final Clock clock;

    ContactChanges(ContactChangeStore store, StreamStore streams, Wakeups wakeups, CurrentActor actor, Clock clock) {
        this.store = store;
        this.streams = streams;
        this.wakeups = wakeups;
        this.actor = actor;
        this.clock = clock;
    }

    /** The next changes after a position, in order, as far as it is safe to read. */
    @Transactional(readOnly = true)
    public List<ContactChange> after(StreamPosition position, int limit) {
        return store.after(position, limit);
    }

    void write(List<ContactChangeStore.Entry> entries) {
        write(entries, clock.instant());
    }

    void write(List<ContactChangeStore.Entry> entries, Instant at) {
        if (!entries.isEmpty()) {
            streams.lock();
            store.insert(entries, at, actor.get());
            wakeups.wake(WORKER);
        }
    }

    void writeForPeopleOf(CompanyId company, String field, @Nullable String from, @Nullable String to) {
        streams.lock();
        store.insertForPeopleOf(company, field, from, to, clock.instant(), actor.get());
        wakeups.wake(WORKER);
    }
}
