package io.journeyman.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.shared.ContactId;
import io.journeyman.testing.DatabaseTest;
import io.journeyman.testing.TestEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        long begun = System.nanoTime();
        for (int i = 0; i < PEOPLE; i += 100) {
            List<Start> starts = new ArrayList<>();
            for (int k = 0; k < 100; k++) {
                starts.add(Start.of(version.definitionId(), ContactId.next()));
            }
            instances.start(starts);
        }
        Duration started = Duration.ofNanos(System.nanoTime() - begun);

        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Integer>> both = List.of(two.submit(engine::drain), two.submit(engine::drain));
        int steps = both.get(0).get() + both.get(1).get();
        two.shutdown();
        Duration all = Duration.ofNanos(System.nanoTime() - begun);

        System.out.printf("VOLUME|started %d ms|all %d ms|%d jobs%n", started.toMillis(), all.toMillis(), steps);
        assertThat(instances.counts(version.definitionId()))
                .containsOnlyKeys("click")
                .containsEntry("click", new Instances.Count(PEOPLE, 0));
        assertThat(all).isLessThan(Duration.ofMinutes(2));
    }
}
