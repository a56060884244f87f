package io.journeyman.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.shared.ContactId;
import io.journeyman.testing.DatabaseTest;
import io.journeyman.testing.TestEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ten thousand people through start, message and click wait: well within five minutes on two threads. */
@DatabaseTest
@Tag("volume")
class VolumeTests {

    private static final int PEOPLE = 10_000;

    @Autowired
    private TestEngine engine;

    @Autowired
    private Instances instances;

    @Test
    void ten_thousand_people_reach_the_click_wait() throws Exception {
        engine.reset();
        DeployedVersion version = engine.deploy(WaitTests.clickWait("volume"));
        List<ContactId> people = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < PEOPLE; i += 100) {
            List<Start> starts = new ArrayList<>();
            for (int k = 0; k < 100; k++) {
                ContactId contact = ContactId.next();
                people.add(contact);
                starts.add(Start.of(version.definitionId(), contact));
            }
            instances.start(starts);
        }
        Duration started = Duration.ofNanos(System.nanoTime() - begun);

        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Integer>> both = List.of(two.submit(engine::drain), two.submit(engine::drain));
        int steps = both.get(0).get() + both.get(1).get();
        two.shutdown();
        Duration all = Duration.ofNanos(System.nanoTime() - begun);

        long asked;
        instances.waiting(people.subList(100, 200), Set.of("message.clicked"));
        asked = System.nanoTime();
        int open = instances
                .waiting(people.subList(0, 100), Set.of("message.clicked", "page.viewed"))
                .size();
        long answered = System.nanoTime();
        instances.counts(version.definitionId());
        System.out.printf(
                "VOLUME|100 waits %d ms|counts %d ms%n",
                (answered - asked) / 1_000_000, (System.nanoTime() - answered) / 1_000_000);
        assertThat(open).isEqualTo(100);
        System.out.printf("VOLUME|started %d ms|all %d ms|%d jobs%n", started.toMillis(), all.toMillis(), steps);
        assertThat(instances.counts(version.definitionId()))
                .containsOnlyKeys("click")
                .containsEntry("click", new Instances.Count(PEOPLE, 0));
        assertThat(all).isLessThan(Duration.ofMinutes(5));
    }
}
