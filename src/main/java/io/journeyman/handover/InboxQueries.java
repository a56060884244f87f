package io.journeyman.handover;

import io.journeyman.contacts.ContactQuery;
import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.Contacts;
import io.journeyman.identity.Viewer;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.Visibility;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking at the inbox. */
@Service
public class InboxQueries {

    private final InboxStore store;
    private final CallStore calls;
    private final Contacts contacts;
    private final Clock clock;

    InboxQueries(InboxStore store, CallStore calls, Contacts contacts, Clock clock) {
        this.store = store;
        this.calls = calls;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Most urgent first. A search looks for the person. */
    @Transactional(readOnly = true)
    public Page<InboxTask> page(Viewer viewer, InboxView view, Paging paging) {
        return store.page(scope(viewer, found(paging)), view, paging);
    }

    private @Nullable List<ContactId> found(Paging paging) {
        if (paging.q() == null) {
            return null;
        }
        return contacts.page(ContactQuery.of(new Paging(paging.q(), 0, Paging.MAX_SIZE, null))).items().stream()
                .map(ContactRecord::id)
                .toList();
    }

    @Transactional(readOnly = true)
    public InboxCounts counts(Viewer viewer) {
        return store.counts(scope(viewer, null), clock.instant());
    }

    /** @throws TaskNotFound also where it belongs to another team */
    @Transactional(readOnly = true)
    public InboxTask get(TaskId id, Viewer viewer) {
        return store.find(id).filter(task -> Inbox.visible(task, viewer)).orElseThrow(TaskNotFound::new);
    }

    @Transactional(readOnly = true)
    public List<CallAttempt> calls(TaskId id) {
        return calls.of(id);
    }

    /** All tasks there were about a person, newest first. */
    @Transactional(readOnly = true)
    public List<InboxTask> of(ContactId contact) {
        return store.of(contacts.get(contact).id());
    }

    private static InboxStore.Scope scope(Viewer viewer, @Nullable List<ContactId> people) {
        return new InboxStore.Scope(viewer.id(), viewer.teamIds(), viewer.visibility() == Visibility.ALL, people);
    }
}
