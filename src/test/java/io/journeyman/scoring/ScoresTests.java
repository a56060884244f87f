package io.journeyman.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.events.ContactEvent;
import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.scoring.PointsGiven.Origin;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Paging;
import io.journeyman.testing.DatabaseTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ScoresTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Scores scores;

    @Autowired
    private ScoreStore store;

    @Autowired
    private ScorePersonalData personalData;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ContactEvents events;

    @Autowired
    private TransactionTemplate transactions;

    private ContactId ana = ContactId.next();

    @BeforeEach
    void somebody() {
        ana = contacts.create(ContactValues.email("p" + COUNT.incrementAndGet() + "@score.example"))
                .id();
    }

    private void give(ContactId who, int points) {
        scores.add(List.of(new PointsGiven(who, points, "test " + points, Origin.manual("Test"))));
    }

    /** Which of these lines were reached, in order; other tests watch others. */
    private List<Object> reached(ContactId who, Integer... lines) {
        return events.since(who, Set.of(EventKinds.SCORE_REACHED), Instant.EPOCH).stream()
                .<Object>map(event -> event.properties().get("threshold"))
                .filter(List.of(lines)::contains)
                .toList();
    }

    @Test
    void every_point_is_a_row_and_the_rows_are_the_sum() {
        give(ana, 10);
        give(ana, -3);
        give(ana, 0);

        assertThat(scores.of(ana)).isEqualTo(7).isEqualTo(store.ledgerSum(ana));
        assertThat(scores.ledger(ana, Paging.first(10)).items())
                .extracting(ScoreEntry::points)
                .containsExactly(0, -3, 10);
        assertThat(events.since(ana, Set.of(EventKinds.SCORE_CHANGED), Instant.EPOCH))
                .extracting(event -> event.properties().get("score"))
                .containsExactly(10, 7, 7);
    }

    @Test
    void somebody_without_points_has_none() {
        assertThat(scores.of(ana)).isZero();
    }

    @Test
    void a_line_is_reached_once_for_each_time_it_is_crossed_upwards() {
        scores.watch(50);
        scores.watch(100);

        give(ana, 49);
        assertThat(reached(ana, 50, 100)).isEmpty();
        give(ana, 1);
        give(ana, 5);
        assertThat(reached(ana, 50, 100)).containsExactly(50);
        give(ana, 70);
        assertThat(reached(ana, 50, 100)).containsExactly(50, 100);
        give(ana, -100);
        give(ana, 30);
        assertThat(reached(ana, 50, 100)).containsExactly(50, 100, 50);
    }

    @Test
    void one_leap_over_two_lines_reaches_both() {
        scores.watch(50);
        scores.watch(100);

        give(ana, 200);

        assertThat(reached(ana, 50, 100)).containsExactly(50, 100);
    }

    @Test
    void too_many_points_or_no_reason_are_refused() {
        assertThatThrownBy(() -> give(ana, 1_001)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new PointsGiven(ana, 1, " ", Origin.manual("Test")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void points_of_the_past_keep_their_day() {
        Instant before = Instant.parse("2026-01-15T10:00:00Z");

        scores.add(List.of(new PointsGiven(ana, 5, "came to the fair", Origin.demo(), before)));

        assertThat(scores.ledger(ana, Paging.first(1)).items().get(0).at()).isEqualTo(before);
        assertThat(events.since(ana, Set.of(EventKinds.SCORE_CHANGED), Instant.EPOCH))
                .extracting(ContactEvent::at)
                .containsExactly(before);
    }

    @Test
    void the_sum_equals_the_ledger_whoever_writes_at_the_same_time() throws Exception {
        List<ContactId> people = IntStream.range(0, 5)
                .mapToObj(i -> contacts.create(ContactValues.email("r" + COUNT.incrementAndGet() + "@score.example"))
                        .id())
                .toList();
        scores.watch(40);
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Random random = new Random(i);
            writers.add(() -> write(people, random));
        }

        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            for (Future<Void> one : pool.invokeAll(writers)) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(people).allSatisfy(who -> {
            assertThat(scores.of(who)).isEqualTo(store.ledgerSum(who));
            List<ContactEvent> changes = events.since(who, Set.of(EventKinds.SCORE_CHANGED), Instant.EPOCH);
            int sum = changes.stream()
                    .mapToInt(event -> ((Number) event.properties().get("change")).intValue())
                    .sum();
            assertThat(sum).isEqualTo(scores.of(who));
            long crossed = changes.stream().filter(event -> crossed(event, 40)).count();
            assertThat(reached(who, 40)).hasSize((int) crossed);
        });
    }

    private static boolean crossed(ContactEvent event, int line) {
        int to = ((Number) event.properties().get("score")).intValue();
        int from = to - ((Number) event.properties().get("change")).intValue();
        return from < line && line <= to;
    }

    /** Random points to random people in random order; every fifth transaction is thrown away. */
    private Void write(List<ContactId> people, Random random) {
        for (int i = 0; i < 25; i++) {
            List<ContactId> some = new ArrayList<>(people);
            Collections.shuffle(some, random);
            List<PointsGiven> given = some.subList(0, 1 + random.nextInt(some.size())).stream()
                    .map(who -> new PointsGiven(who, random.nextInt(-20, 30), "race", Origin.manual("Test")))
                    .toList();
            boolean away = i % 5 == 4;
            transactions.executeWithoutResult(status -> {
                scores.add(given);
                if (away) {
                    status.setRollbackOnly();
                }
            });
        }
        return null;
    }

    @Test
    void merging_adds_both_ledgers_up_and_erasing_leaves_nothing() {
        ContactId twin = contacts.create(ContactValues.email("t" + COUNT.incrementAndGet() + "@score.example"))
                .id();
        give(ana, 10);
        give(twin, 5);

        personalData.merge(twin, ana);

        assertThat(scores.of(ana)).isEqualTo(15).isEqualTo(store.ledgerSum(ana));
        assertThat(scores.of(twin)).isZero();
        assertThat(personalData.export(ana)).containsKey("score");

        personalData.erase(ana);
        assertThat(scores.ledger(ana, Paging.first(10)).items()).isEmpty();
    }
}
