package io.journeyman.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.shared.ContactId;
import io.journeyman.testing.Bpmn;
import io.journeyman.testing.DatabaseTest;
import io.journeyman.testing.TestBlocks;
import io.journeyman.testing.TestEngine;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class HoldTests {

    @Autowired
    private TestEngine engine;

    @Autowired
    private Deployments deployments;

    @Autowired
    private Instances instances;

    @Autowired
    private Jobs jobs;

    @BeforeEach
    void forget() {
        engine.reset();
    }

    @Test
    void nobody_takes_a_step_or_enters_while_a_journey_is_held() {
        DeployedVersion held = engine.deploy(WaitTests.clickWait("held"));
        DeployedVersion other = engine.deploy(WaitTests.clickWait("not_held"));
        String waiting = engine.begin(held);
        String fresh = engine.start(held, ContactId.next());
        String free = engine.start(other, ContactId.next());

        deployments.hold("held");
        deployments.hold("held");
        engine.advance(Duration.ofDays(3));

        assertThat(deployments.held("held")).isTrue();
        assertThat(TestBlocks.elementsIn(waiting)).containsExactly("mail");
        assertThat(TestBlocks.elementsIn(fresh)).isEmpty();
        assertThat(TestBlocks.elementsIn(free)).isNotEmpty();
        assertThat(jobs.due()).isZero();
        assertThat(jobs.oldestDue()).isEmpty();
        assertThatThrownBy(() -> engine.start(held, ContactId.next())).isInstanceOf(JourneyHeld.class);

        deployments.release("held");
        engine.drain();

        assertThat(TestBlocks.elementsIn(waiting)).containsExactly("mail", "silent");
        assertThat(TestBlocks.elementsIn(fresh)).containsExactly("mail");
    }

    @Test
    void a_click_during_the_hold_is_not_overtaken_by_the_time_out_afterwards() {
        DeployedVersion version = engine.deploy(WaitTests.clickWait("held_click"));
        String instance = engine.begin(version);
        deployments.hold("held_click");
        engine.advance(Duration.ofDays(1));

        Delivery delivery = instances.deliver(engine.waits(instance).get(0).id(), null);
        engine.advance(Duration.ofDays(5));

        assertThat(delivery).isEqualTo(Delivery.MOVED);
        assertThat(TestBlocks.elementsIn(instance)).containsExactly("mail");
        deployments.release("held_click");
        engine.drain();
        assertThat(TestBlocks.elementsIn(instance)).containsExactly("mail", "clicked");
    }

    @Test
    void holding_a_part_keeps_those_who_come_to_it_before_its_first_step() {
        engine.deployPart(Bpmn.journey("held_part")
                .start("in")
                .step("inside", "testStep")
                .end("out")
                .path("in", "inside", "out"));
        DeployedVersion version = engine.deploy(Bpmn.journey("calls_held")
                .start("in")
                .part("call", "held_part")
                .end("out")
                .path("in", "call", "out"));
        deployments.hold("held_part");

        String instance = engine.begin(version);

        assertThat(TestBlocks.MET).isEmpty();
        deployments.release("held_part");
        engine.drain();
        assertThat(engine.at(instance)).isEmpty();
    }
}
