package io.journeyman.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.engine.Standing.State;
import io.journeyman.steps.MessageClock;
import io.journeyman.steps.Place;
import io.journeyman.testing.Bpmn;
import io.journeyman.testing.DatabaseTest;
import io.journeyman.testing.TestBlocks;
import io.journeyman.testing.TestEngine;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class AwaitTests {

    @Autowired
    private TestEngine engine;

    @Autowired
    private Instances instances;

    @BeforeEach
    void forget() {
        engine.reset();
    }

    private static Bpmn awaiting(String key) {
        return Bpmn.journey(key)
                .start("in")
                .step("viber", "testAwait", "patience", "PT6H")
                .exclusive("sort")
                .step("sms", "testStep")
                .end("out")
                .path("in", "viber", "sort")
                .flow("sort", "sms", "viber_outcome == 'notReached'")
                .otherwise("sort", "out")
                .path("sms", "out");
    }

    @Test
    void a_send_whose_outcome_nobody_asks_for_goes_on_at_once() {
        DeployedVersion version = engine.deploy(Bpmn.journey("no_await")
                .start("in")
                .step("viber", "testAwait")
                .end("out")
                .path("in", "viber", "out"));

        String instance = engine.begin(version);

        assertThat(engine.at(instance)).isEmpty();
    }

    @Test
    void an_awaiting_step_goes_on_with_the_outcome_that_is_brought_and_only_once() {
        String instance = engine.begin(engine.deploy(awaiting("await_outcome")));
        Place place = TestBlocks.MET.get(0).place();
        assertThat(instances.standing(instance)).extracting(Standing::state).containsExactly(State.LISTENING);

        Delivery first = instances.resume(place.executionId(), place.activityInstanceId(), "delivered");
        Delivery second = instances.resume(place.executionId(), place.activityInstanceId(), "notReached");
        engine.drain();
        Delivery third = instances.resume(place.executionId(), place.activityInstanceId(), "notReached");

        assertThat(first).isEqualTo(Delivery.MOVED);
        assertThat(second).isEqualTo(Delivery.GONE);
        assertThat(third).isEqualTo(Delivery.GONE);
        assertThat(engine.at(instance)).isEmpty();
        assertThat(TestBlocks.MET).hasSize(1);
    }

    @Test
    void at_the_deadline_the_person_counts_as_not_reached() {
        String instance = engine.begin(engine.deploy(awaiting("await_deadline")));

        engine.advance(Duration.ofHours(6));

        assertThat(engine.at(instance)).isEmpty();
        assertThat(TestBlocks.elementsIn(instance)).containsExactly("viber", "sms");
    }

    @Test
    void the_deadline_counts_from_the_hand_off_of_the_message() {
        String instance = engine.begin(engine.deploy(awaiting("await_hand_off")));
        engine.sent(instance, MessageClock.State.QUEUED, engine.now());

        engine.advance(Duration.ofHours(6));
        engine.advance(Duration.ofHours(3));
        engine.sent(instance, MessageClock.State.HANDED_OFF, engine.now());
        engine.advance(Duration.ofHours(5));

        assertThat(engine.at(instance)).containsExactly("viber");
        engine.advance(Duration.ofHours(1));
        assertThat(engine.at(instance)).isEmpty();
    }

    @Test
    void passing_over_an_awaiting_step_leaves_no_deadline_behind() {
        String instance = engine.begin(engine.deploy(awaiting("await_skipped")));

        instances.skip(instance, "viber", "delivered");
        engine.advance(Duration.ofDays(1));

        assertThat(engine.at(instance)).isEmpty();
        assertThat(TestBlocks.MET).hasSize(1);
    }
}
