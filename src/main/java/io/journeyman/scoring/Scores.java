package io.journeyman.scoring;

import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.events.NewEvent;
import io.journeyman.events.ScoreLines;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Ids;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's points. Every change is a ledger row; the sum is changed in the same transaction and always equals the
 * ledger. Appends score.changed, and score.reached for each line that is crossed upwards and that somebody waits for, by
 * {@link #watch} or {@link ScoreLines}.
 */
@Service
public class Scores {

    private static final String SOURCE = "score";

    private final ScoreStore store;
    private final ContactEvents events;
    private final ObjectProvider<ScoreLines> lines;
    private final Clock clock;

    Scores(ScoreStore store, ContactEvents events, ObjectProvider<ScoreLines> lines, Clock clock) {
        this.store = store;
        this.events = events;
        this.lines = lines;
        this.clock = clock;
    }

    /** Writes ledger rows and moves the sums. The people exist. */
    @Transactional
    public void add(List<PointsGiven> given) {
        if (given.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<ContactId, List<PointsGiven>> byContact = given.stream()
                .collect(Collectors.groupingBy(PointsGiven::contact, LinkedHashMap::new, Collectors.toList()));
        Map<ContactId, Integer> before = store.lock(sorted(byContact.keySet()), now);
        store.add(given.stream().map(one -> entry(one, now)).toList());
        Map<ContactId, Integer> change = new LinkedHashMap<>();
        byContact.forEach((contact, rows) ->
                change.put(contact, rows.stream().mapToInt(PointsGiven::points).sum()));
        store.move(change, now);
        SortedSet<Integer> thresholds = store.thresholds();
        lines.forEach(waiting -> thresholds.addAll(waiting.lines()));
        List<NewEvent> happened = new ArrayList<>();
        byContact.forEach((contact, rows) -> {
            int from = before.getOrDefault(contact, 0);
            happened.addAll(happened(rows, from, from + change.getOrDefault(contact, 0), thresholds));
        });
        events.append(happened);
    }

    private static SortedSet<UUID> sorted(Collection<ContactId> contacts) {
        return contacts.stream().map(ContactId::value).collect(Collectors.toCollection(TreeSet::new));
    }

    private static ScoreEntry entry(PointsGiven one, Instant now) {
        Instant at = one.at();
        return new ScoreEntry(
                Ids.next(), one.contact(), one.points(), one.reason(), one.origin(), at == null ? now : at);
    }

    private List<NewEvent> happened(List<PointsGiven> rows, int from, int to, SortedSet<Integer> thresholds) {
        PointsGiven last = rows.get(rows.size() - 1);
        Instant given = last.at();
        Instant at = given == null ? clock.instant() : given;
        List<NewEvent> happened = new ArrayList<>();
        happened.add(NewEvent.of(last.contact(), EventKinds.SCORE_CHANGED, at, SOURCE)
                .titled(rows.stream().map(PointsGiven::reason).collect(Collectors.joining("; ")))
                .in(last.origin().instance(), last.origin().element())
                .with("score", to)
                .with("change", to - from));
        if (to > from) {
            for (int threshold : thresholds.subSet(from + 1, to + 1)) {
                happened.add(NewEvent.of(last.contact(), EventKinds.SCORE_REACHED, at, SOURCE)
                        .in(last.origin().instance(), last.origin().element())
                        .with("score", to)
                        .with("threshold", threshold));
            }
        }
        return happened;
    }

    /** The person's points now; 0 for somebody who never got any. */
    @Transactional(readOnly = true)
    public int of(ContactId contact) {
        return of(List.of(contact)).getOrDefault(contact, 0);
    }

    /** The points of many; people without any are left out. */
    @Transactional(readOnly = true)
    public Map<ContactId, Integer> of(Collection<ContactId> contacts) {
        return store.points(contacts);
    }

    /** The person's ledger, newest first. */
    @Transactional(readOnly = true)
    public Page<ScoreEntry> ledger(ContactId contact, Paging paging) {
        return store.ledger(contact, paging);
    }

    /** From now on, crossing this threshold upwards appends score.reached. Watching twice changes nothing. */
    @Transactional
    public void watch(int threshold) {
        watch(threshold, null);
    }

    /** The same, with a name for the line, for example "Hot". */
    @Transactional
    public void watch(int threshold, @Nullable String name) {
        store.watch(threshold, name);
    }
}
