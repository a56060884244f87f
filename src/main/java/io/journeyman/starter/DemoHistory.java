package io.journeyman.starter;

import io.journeyman.handover.InboxTask;
import io.journeyman.scoring.PointsGiven;
import io.journeyman.scoring.Scores;
import io.journeyman.segments.ListId;
import io.journeyman.segments.Lists;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.time.ShiftableClock;
import io.journeyman.shared.work.Workers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lives through the demo's past: people come in day by day, read, click and are handed over; reps decide. Everything is done
 * by the product itself with the clock in the past, so that nothing in the demo is made up afterwards.
 */
@Component
class DemoHistory {

    private static final Logger LOG = LoggerFactory.getLogger(DemoHistory.class);
    private static final int A_DAY = 6;
    private static final int LAST_DAYS = 18;
    private static final int LEADS = 8;

    /** More are arranged than wanted: some of them must not be written to, and so never come that far. */
    private static final int ARRANGED = 20;

    /** How many of them were hot hours ago already; the one who got through is overdue by now. */
    private static final int EARLY = 3;

    private static final Duration SLOT = Duration.ofHours(12);

    private final Lists lists;
    private final Scores scores;
    private final DemoReaders readers;
    private final DemoReps reps;
    private final DemoStuck stuck;
    private final Workers workers;
    private final ShiftableClock clock;
    private final Random random = new Random(5);
    private Instant read = Instant.MIN;

    DemoHistory(
            Lists lists,
            Scores scores,
            DemoReaders readers,
            DemoReps reps,
            DemoStuck stuck,
            Workers workers,
            ShiftableClock clock) {
        this.lists = lists;
        this.scores = scores;
        this.readers = readers;
        this.reps = reps;
        this.stuck = stuck;
        this.workers = workers;
        this.clock = clock;
    }

    /** Lives up to now. The clock stands in the past when this begins and at the machine's time when it ends. */
    void live(List<ContactId> people) {
        ListId nurturing = lists.named("Nurturing").orElseThrow().id();
        List<ContactId> queue = new ArrayList<>(people);
        Collections.shuffle(queue, random);
        List<ContactId> later = take(queue, ARRANGED - 1);
        int day = 0;
        while (left().compareTo(Duration.ofHours(31)) > 0) {
            boolean last = left().compareTo(Duration.ofDays(3)) < 0;
            lists.add(nurturing, take(queue, last ? LAST_DAYS : 2 + random.nextInt(A_DAY)), "demo");
            slot(List.of());
            slot(List.of());
            if (++day % 14 == 0) {
                LOG.info("The demo has lived through {} days", day);
            }
        }
        lastDay(nurturing, queue, later);
    }

    /** The last day is arranged: eight leads in the inbox, one overdue, one who was rejected before, and a stuck group. */
    private void lastDay(ListId nurturing, List<ContactId> queue, List<ContactId> later) {
        List<ContactId> arranged = new ArrayList<>(later);
        rejectedBefore(arranged).ifPresent(arranged::add);
        if (arranged.size() < ARRANGED) {
            arranged.addAll(take(queue, ARRANGED - arranged.size()));
        }
        lists.remove(nurturing, arranged);
        lists.add(nurturing, arranged, "demo");
        lists.add(nurturing, take(queue, LAST_DAYS), "demo");
        stuck.breakSomething();
        pass(Duration.ofHours(12), new LinkedHashSet<>(arranged));
        pass(left().minus(Duration.ofHours(6)), new LinkedHashSet<>(arranged));
        reps.work(arranged);
        workers.drain();
        heat(arranged.subList(0, EARLY));
        pass(Duration.ofHours(5), new LinkedHashSet<>(arranged));
        heat(arranged.subList(EARLY, arranged.size()));
        reps.work(arranged);
        lists.add(nurturing, take(queue, LAST_DAYS), "demo");
        pass(left(), new LinkedHashSet<>(arranged));
        leave(arranged);
        workers.drain();
    }

    /** Leaves eight leads nobody holds: one that waits too long, the one who was rejected before, the newest; sees to the rest. */
    private void leave(List<ContactId> arranged) {
        List<InboxTask> free = reps.open().stream()
                .filter(task -> task.assignee() == null && arranged.contains(task.contact()))
                .sorted(Comparator.comparing((InboxTask task) -> !reps.again(task))
                        .thenComparing(InboxTask::dueAt))
                .toList();
        Set<InboxTask> kept = new HashSet<>(free.stream().limit(2).toList());
        free.stream()
                .filter(task -> !kept.contains(task))
                .sorted(Comparator.comparing(InboxTask::dueAt).reversed())
                .limit(LEADS - kept.size())
                .forEach(kept::add);
        for (InboxTask task : reps.open()) {
            if (task.assignee() == null && !kept.contains(task)) {
                reps.decide(task, "accepted");
            }
        }
    }

    /** Somebody whose lead was rejected weeks ago and who is neither in the journey nor resting now. */
    private Optional<ContactId> rejectedBefore(List<ContactId> arranged) {
        return reps.rejected().stream()
                .filter(contact -> !arranged.contains(contact))
                .findFirst();
    }

    /** Clicks and points enough for a call. */
    private void heat(List<ContactId> people) {
        people.forEach(contact -> scores.add(List.of(
                new PointsGiven(contact, 30, "asked for a price", PointsGiven.Origin.demo()),
                new PointsGiven(contact, 15, "came to the webinar", PointsGiven.Origin.demo()))));
        people.forEach(readers::clickNewest);
        workers.drain();
    }

    private void slot(List<ContactId> spared) {
        Duration step = left().compareTo(SLOT) < 0 ? left() : SLOT;
        pass(step, new HashSet<>(spared));
        reps.work(spared);
        workers.drain();
    }

    private void pass(Duration span, Set<ContactId> sleeping) {
        if (span.isNegative() || span.isZero()) {
            return;
        }
        workers.drain();
        clock.advance(span);
        workers.drain();
        readers.read(read, sleeping);
        read = clock.instant();
        workers.drain();
    }

    /** How much of the past is left. */
    private Duration left() {
        return clock.shift().isNegative() ? clock.shift().negated() : Duration.ZERO;
    }

    private static List<ContactId> take(List<ContactId> queue, int count) {
        List<ContactId> head = queue.subList(0, Math.min(count, queue.size()));
        List<ContactId> taken = List.copyOf(head);
        head.clear();
        return taken;
    }
}
