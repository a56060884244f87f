package io.journeyman.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.shared.ContactId;
import io.journeyman.testing.DatabaseTest;
import io.journeyman.testing.TestDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class EventStreamTests {

    @Autowired
    private ContactEvents events;

    @Autowired
    private EventStream stream;

    @Autowired
    private Contacts contacts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private ContactId contact = ContactId.next();
    private int number;

    @BeforeEach
    void somebody() {
        contact = contacts.create(ContactValues.email("stream" + System.nanoTime() + "@example.org"))
                .id();
    }

    @Test
    void a_late_commit_is_not_missed_by_a_reader_that_saw_a_later_number() throws Exception {
        Recorder reader = new Recorder("late-commit");
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> slow = thread.submit(() -> transaction.executeWithoutResult(status -> {
                events.append(event("slow"));
                appended.countDown();
                await(mayCommit);
            }));
            await(appended);
            Future<?> fast = Executors.newSingleThreadExecutor().submit(() -> events.append(event("fast")));
            if (TestDatabase.isPostgres()) {
                fast.get(10, TimeUnit.SECONDS); // on H2 it waits for the slow one's lock
                follow(reader);
                assertThat(reader.seen).isEmpty();
            }
            mayCommit.countDown();
            slow.get(10, TimeUnit.SECONDS);
            fast.get(10, TimeUnit.SECONDS);
        } finally {
            thread.shutdown();
        }

        follow(reader);

        assertThat(reader.seen).containsExactlyInAnyOrder("slow", "fast");
    }

    @Test
    void many_appenders_with_delayed_commits_are_all_seen_exactly_once() throws Exception {
        Recorder reader = new Recorder("many-appenders");
        int appenders = 6;
        int each = TestDatabase.isPostgres() ? 60 : 20;
        ExecutorService threads = Executors.newFixedThreadPool(appenders + 2);
        AtomicBoolean done = new AtomicBoolean();
        try {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                readers.add(threads.submit(() -> {
                    while (!done.get()) {
                        stream.step(reader);
                    }
                }));
            }
            List<Future<?>> writers = new ArrayList<>();
            for (int a = 0; a < appenders; a++) {
                int appender = a;
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        append(appender + "-" + i);
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
            done.set(true);
            for (Future<?> follower : readers) {
                follower.get(10, TimeUnit.SECONDS);
            }
        } finally {
            done.set(true);
            threads.shutdown();
        }
        follow(reader);

        assertThat(reader.seen).hasSize(appenders * each).doesNotHaveDuplicates();
    }

    @Test
    void a_consumer_that_fails_sees_the_same_events_again() {
        Recorder reader = new Recorder("failing");
        events.append(event("one"));
        reader.failing = true;

        try {
            follow(reader);
        } catch (IllegalStateException expected) {
            assertThat(reader.seen).containsExactly("one");
        }
        reader.failing = false;
        reader.seen.clear();
        follow(reader);

        assertThat(reader.seen).containsExactly("one");
    }

    @Test
    void only_the_kinds_asked_for_are_given_and_the_cursor_passes_the_others() {
        Recorder reader = new Recorder("picky");
        events.append(NewEvent.of(contact, EventKinds.PAGE_VIEWED, clock.instant(), "test")
                .titled("page"));
        events.append(event("mine"));

        follow(reader);

        assertThat(reader.seen).contains("mine").doesNotContain("page");
        assertThat(stream.step(reader)).isZero();
    }

    @Test
    void what_a_provider_tells_twice_is_appended_once() {
        NewEvent told = event("told").once("provider-1");

        assertThat(events.append(told)).isTrue();
        assertThat(events.append(told)).isFalse();
        assertThat(events.append(
                        List.of(told, event("x").once("provider-2"), event("x").once("provider-2"))))
                .hasSize(1);
    }

    @Test
    void the_same_telling_in_parallel_is_appended_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(threads.submit(() -> events.append(event("parallel").once("parallel-1"))));
            }
            int appended = 0;
            for (Future<Boolean> one : all) {
                appended += one.get(20, TimeUnit.SECONDS) ? 1 : 0;
            }

            assertThat(appended).isOne();
        } finally {
            threads.shutdown();
        }
    }

    private void append(String title) {
        transaction.executeWithoutResult(status -> {
            events.append(event(title));
            if (ThreadLocalRandom.current().nextInt(4) == 0) {
                pause(ThreadLocalRandom.current().nextInt(1, 15));
            }
        });
    }

    private NewEvent event(String title) {
        return NewEvent.of(contact, "api.test" + (number++ % 3), clock.instant(), "test")
                .titled(title);
    }

    private void follow(EventConsumer consumer) {
        while (stream.step(consumer) > 0) {
            // on to the next batch
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A transaction that stays open a moment is what this test is about. */
    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes down what it is given, of this test's contacts only. */
    private final class Recorder implements EventConsumer {

        private final String name;
        private final List<String> seen = new ArrayList<>();
        private boolean failing;

        Recorder(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<String> kinds() {
            return Set.of("api.*");
        }

        @Override
        public synchronized void consume(List<ContactEvent> batch) {
            batch.stream()
                    .filter(event -> event.contact().equals(contact))
                    .forEach(event -> seen.add(String.valueOf(event.title())));
            if (failing) {
                throw new IllegalStateException("on purpose");
            }
        }
    }
}
