package io.journeyman.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.time.ShiftableClock;
import io.journeyman.steps.Place;
import io.journeyman.testing.Bpmn;
import io.journeyman.testing.DatabaseTest;
import io.journeyman.testing.TestBlocks;
import io.journeyman.testing.TestEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two hands at one run: exactly one moves it, and the other learns that it came too late. */
@DatabaseTest
class RaceTests {

    private static final int ROUNDS = 25;

    @Autowired
    private TestEngine engine;

    @Autowired
    private Instances instances;

    @Autowired
    private ShiftableClock clock;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @BeforeEach
    void forget() {
        engine.reset();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void of_two_deliveries_to_one_wait_exactly_one_moves_the_person() throws Exception {
        DeployedVersion version = engine.deploy(WaitTests.clickWait("race_deliveries"));
        for (int round = 0; round < ROUNDS; round++) {
            String instance = engine.begin(version);
            String wait = engine.waits(instance).get(0).id();

            List<Delivery> answers =
                    atOnce(List.of(() -> instances.deliver(wait, null), () -> instances.deliver(wait, null)));

            assertThat(answers).containsExactlyInAnyOrder(Delivery.MOVED, Delivery.GONE);
            engine.drain();
            assertThat(TestBlocks.elementsIn(instance)).containsExactly("mail", "clicked");
        }
    }

    @Test
    void of_a_click_and_a_time_out_exactly_one_moves_the_person() throws Exception {
        DeployedVersion version = engine.deploy(WaitTests.clickWait("race_time_out"));
        for (int round = 0; round < ROUNDS; round++) {
            String instance = engine.begin(version);
            String wait = engine.waits(instance).get(0).id();
            clock.advance(Duration.ofDays(2));

            List<Object> answers = atOnce(List.of(() -> instances.deliver(wait, null), engine::drain));
            engine.drain();

            String way = answers.get(0) == Delivery.MOVED ? "clicked" : "silent";
            assertThat(TestBlocks.elementsIn(instance)).containsExactly("mail", way);
            assertThat(engine.at(instance)).isEmpty();
        }
    }

    @Test
    void of_two_outcomes_for_one_awaiting_step_exactly_one_counts() throws Exception {
        DeployedVersion version = engine.deploy(Bpmn.journey("race_outcomes")
                .start("in")
                .step("viber", "testAwait")
                .exclusive("sort")
                .step("sms", "testStep")
                .end("out")
                .path("in", "viber", "sort")
                .flow("sort", "sms", "viber_outcome == 'notReached'")
                .otherwise("sort", "out")
                .path("sms", "out"));
        for (int round = 0; round < ROUNDS; round++) {
            String instance = engine.begin(version);
            Place place = TestBlocks.MET.get(TestBlocks.MET.size() - 1).place();

            List<Delivery> answers = atOnce(List.of(
                    () -> instances.resume(place.executionId(), place.activityInstanceId(), "delivered"),
                    () -> instances.resume(place.executionId(), place.activityInstanceId(), "delivered")));

            assertThat(answers).containsExactlyInAnyOrder(Delivery.MOVED, Delivery.GONE);
            engine.drain();
            assertThat(engine.at(instance)).isEmpty();
        }
    }

    @Test
    void several_executors_take_every_job_once() throws Exception {
        DeployedVersion version = engine.deploy(Bpmn.journey("race_executors")
                .start("in")
                .step("one", "testStep")
                .step("two", "testStep")
                .end("out")
                .path("in", "one", "two", "out"));
        List<String> started = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            started.add(engine.start(version, ContactId.next()));
        }

        atOnce(List.of(engine::drain, engine::drain, engine::drain, engine::drain));
        engine.drain();

        assertThat(TestBlocks.MET).hasSize(400);
        assertThat(started).allSatisfy(instance -> assertThat(TestBlocks.elementsIn(instance))
                .containsExactly("one", "two"));
    }

    private <T> List<T> atOnce(List<Callable<? extends T>> tasks) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(tasks.size());
        List<Future<? extends T>> futures = new ArrayList<>();
        for (Callable<? extends T> task : tasks) {
            futures.add(threads.submit(() -> {
                barrier.await();
                return task.call();
            }));
        }
        List<T> answers = new ArrayList<>();
        for (Future<? extends T> future : futures) {
            answers.add(future.get());
        }
        return answers;
    }
}
