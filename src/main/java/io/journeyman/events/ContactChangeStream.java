package io.journeyman.events;

import io.journeyman.contacts.ContactChange;
import io.journeyman.contacts.ContactChanges;
import io.journeyman.shared.Actor;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.stream.StreamPosition;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Translates changes of contacts into events: one event for all fields a colleague or import changed at once. */
@Service
class ContactChangeStream {

    private static final int BATCH = 1_000;
    private static final String SOURCE = "contacts";

    private final ContactChanges changes;
    private final CursorStore cursors;
    private final ContactEvents events;
    private final Clock clock;

    ContactChangeStream(ContactChanges changes, CursorStore cursors, ContactEvents events, Clock clock) {
        this.changes = changes;
        this.cursors = cursors;
        this.events = events;
        this.clock = clock;
    }

    /** One batch; answers how many changes were carried over. */
    @Transactional
    public int step() {
        StreamPosition seen = cursors.peek(ContactChanges.WORKER);
        if (changes.after(seen, 1).isEmpty()) {
            return 0;
        }
        Optional<StreamPosition> cursor = cursors.take(ContactChanges.WORKER, clock.instant());
        if (cursor.isEmpty()) {
            return 0;
        }
        List<ContactChange> batch = changes.after(cursor.get(), BATCH);
        if (batch.isEmpty()) {
            return 0;
        }
        events.append(translate(batch));
        cursors.advance(ContactChanges.WORKER, batch.get(batch.size() - 1).position(), clock.instant());
        return batch.size();
    }

    private static List<NewEvent> translate(List<ContactChange> batch) {
        Map<Edit, List<ContactChange>> edits = new LinkedHashMap<>();
        for (ContactChange change : batch) {
            String note = change.kind() == ContactChange.Kind.NOTED ? String.valueOf(change.field()) : "";
            edits.computeIfAbsent(
                            new Edit(change.contact(), change.kind(), note, change.at(), change.actor()),
                            e -> new ArrayList<>())
                    .add(change);
        }
        List<NewEvent> events = new ArrayList<>();
        edits.forEach((edit, parts) -> events.add(edit.toEvent(parts)));
        return events;
    }

    /** What belongs together: the same person changed by the same actor at the same moment. */
    private record Edit(ContactId contact, ContactChange.Kind kind, String note, Instant at, Actor actor) {

        NewEvent toEvent(List<ContactChange> parts) {
            return switch (kind) {
                case CREATED ->
                    event(EventKinds.CONTACT_CREATED).titled(parts.get(0).to());
                case CHANGED ->
                    event(EventKinds.CONTACT_CHANGED)
                            .with(
                                    "fields",
                                    parts.stream().map(ContactChange::field).toList())
                            .with("changes", parts.stream().map(Edit::values).toList());
                case NOTED ->
                    event(EventKinds.NOTE_ADDED).titled(parts.get(0).to()).about("note", note);
            };
        }

        private NewEvent event(String eventKind) {
            return NewEvent.of(contact, eventKind, at, SOURCE)
                    .with("actor", actor.kind().name())
                    .with("actorName", actor.name());
        }

        private static Map<String, String> values(ContactChange change) {
            return Map.of(
                    "field", String.valueOf(change.field()),
                    "from", change.from() == null ? "" : change.from(),
                    "to", change.to() == null ? "" : change.to());
        }
    }
}
