package io.journeyman.scoring;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Paging;
import io.journeyman.shared.PersonalData;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Points and their reasons, for export, erasure and merging. */
@Component
class ScorePersonalData implements PersonalData {

    private final ScoreStore store;
    private final Clock clock;

    ScorePersonalData(ScoreStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> export(ContactId contact) {
        List<Map<String, Object>> rows = IntStream.iterate(0, page -> page + 1)
                .mapToObj(page -> store.ledger(contact, new Paging(null, page, Paging.MAX_SIZE, null))
                        .items())
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .<Map<String, Object>>map(
                        entry -> Map.of("points", entry.points(), "reason", entry.reason(), "at", entry.at()))
                .toList();
        int total = store.points(List.of(contact)).getOrDefault(contact, 0);
        return Map.of("score", Map.of("total", total, "ledger", rows));
    }

    @Override
    public void erase(ContactId contact) {
        store.erase(contact);
    }

    @Override
    public void merge(ContactId from, ContactId into) {
        SortedSet<UUID> both =
                new TreeSet<>(Stream.of(from, into).map(ContactId::value).toList());
        int moved = store.lock(both, clock.instant()).getOrDefault(from, 0);
        store.move(Map.of(into, moved), clock.instant());
        store.moveLedger(from, into);
    }
}
