package io.journeyman.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.engine.Standing.State;
import io.journeyman.shared.ContactId;
import io.journeyman.steps.MessageClock;
import io.journeyman.testing.Bpmn;
import io.journeyman.testing.DatabaseTest;
import io.journeyman.testing.TestBlocks;
import io.journeyman.testing.TestEngine;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class WaitTests {

    @Autowired
    private TestEngine engine;

    @Autowired
    private Instances instances;

    @BeforeEach
    void forget() {
        engine.reset();
    }

    static Bpmn clickWait(String key) {
        return Bpmn.journey(key)
                .start("in")
                .step("mail", "testStep")
                .waitFor("click", "testWaitFor", "message.clicked", "conditions", "{\"all\":[]}")
                .timeOut("late", "click", true, "testWait", "for", "P2D")
                .step("clicked", "testStep")
                .step("silent", "testStep")
                .end("out")
                .path("in", "mail", "click", "clicked", "out")
                .path("late", "silent", "out");
    }

    @Test
    void a_wait_ends_when_its_time_is_up() {
        DeployedVersion version = engine.deploy(Bpmn.journey("plain_wait")
                .start("in")
                .waitTime("pause", "testWait", "for", "P2D")
                .step("after", "testStep")
                .end("out")
                .path("in", "pause", "after", "out"));

        String instance = engine.begin(version);

        assertThat(instances.standing(instance)).singleElement().satisfies(standing -> {
            assertThat(standing.state()).isEqualTo(State.WAITING);
            assertThat(standing.due()).isEqualTo(engine.now().plus(Duration.ofDays(2)));
        });
        engine.advance(Duration.ofHours(47));
        assertThat(engine.at(instance)).containsExactly("pause");
        engine.advance(Duration.ofHours(1));
        assertThat(TestBlocks.MET).hasSize(1);
    }

    @Test
    void a_click_takes_exactly_the_person_who_clicked_on() {
        DeployedVersion version = engine.deploy(clickWait("one_click"));
        ContactId anna = ContactId.next();
        ContactId boris = ContactId.next();
        String ofAnna = engine.start(version, anna);
        String ofBoris = engine.start(version, boris);
        engine.drain();

        List<OpenWait> open = instances.waiting(List.of(anna), Set.of("message.clicked", "page.viewed"));

        assertThat(open).singleElement().satisfies(wait -> {
            assertThat(wait.contact()).isEqualTo(anna);
            assertThat(wait.kind()).isEqualTo("message.clicked");
            assertThat(wait.place().instanceId()).isEqualTo(ofAnna);
            assertThat(wait.place().elementId()).isEqualTo("click");
            assertThat(wait.settings().text("conditions")).isEqualTo("{\"all\":[]}");
            assertThat(wait.goal()).isFalse();
        });
        assertThat(engine.waits(ofAnna)).containsExactlyElementsOf(open);
        assertThat(instances.deliver(open.get(0).id(), null)).isEqualTo(Delivery.MOVED);
        engine.drain();
        assertThat(instances.deliver(open.get(0).id(), null)).isEqualTo(Delivery.GONE);
        assertThat(TestBlocks.elementsOf(anna)).containsExactly("mail", "clicked");
        assertThat(engine.at(ofBoris)).containsExactly("click");
    }

    @Test
    void who_does_not_click_in_time_goes_the_other_way() {
        String instance = engine.begin(engine.deploy(clickWait("no_click")));

        engine.advance(Duration.ofDays(2));

        assertThat(engine.at(instance)).isEmpty();
        assertThat(TestBlocks.elementsIn(instance)).containsExactly("mail", "silent");
        assertThat(instances.findWait(engine.waits(instance).get(0).id())).isEmpty();
    }

    @Test
    void the_same_works_behind_a_gateway_that_takes_whichever_comes_first() {
        DeployedVersion version = engine.deploy(Bpmn.journey("first_of")
                .start("in")
                .firstOf("either")
                .catches("click", "testWaitFor", "message.clicked")
                .catches("form", "testWaitFor", "form.submitted")
                .waitTime("late", "testWait", "for", "P1D")
                .step("clicked", "testStep")
                .step("submitted", "testStep")
                .step("silent", "testStep")
                .end("out")
                .flow("in", "either")
                .path("either", "click", "clicked", "out")
                .path("either", "form", "submitted", "out")
                .path("either", "late", "silent", "out"));
        ContactId anna = ContactId.next();
        String clicking = engine.start(version, anna);
        String silent = engine.begin(version);
        assertThat(engine.waits(clicking))
                .extracting(OpenWait::kind)
                .containsExactlyInAnyOrder("message.clicked", "form.submitted");

        OpenWait wait =
                instances.waiting(List.of(anna), Set.of("form.submitted")).get(0);
        assertThat(instances.deliver(wait.id(), "demo")).isEqualTo(Delivery.MOVED);
        engine.advance(Duration.ofDays(1));

        assertThat(TestBlocks.elementsOf(anna)).containsExactly("submitted");
        assertThat(TestBlocks.MET.get(0).outcomes()).containsEntry("form", "demo");
        assertThat(engine.entered(silent)).endsWith("silent", "out");
    }

    @Test
    void a_time_out_does_not_run_while_the_message_before_it_is_still_in_the_house() {
        String instance = engine.begin(engine.deploy(clickWait("queued")));
        engine.sent(instance, MessageClock.State.QUEUED, engine.now());

        engine.advance(Duration.ofDays(2));
        engine.advance(Duration.ofDays(2));

        assertThat(engine.at(instance)).containsExactly("click");
    }

    @Test
    void a_time_out_counts_from_the_hand_off_of_the_message_before_it() {
        String instance = engine.begin(engine.deploy(clickWait("late_hand_off")));
        engine.sent(instance, MessageClock.State.QUEUED, engine.now());
        engine.advance(Duration.ofHours(36));
        engine.sent(instance, MessageClock.State.HANDED_OFF, engine.now());

        engine.advance(Duration.ofHours(47));

        assertThat(engine.at(instance)).containsExactly("click");
        engine.advance(Duration.ofHours(1));
        assertThat(engine.at(instance)).isEmpty();
    }

    @Test
    void a_message_that_ended_unsent_starts_the_clock_at_that_moment() {
        String instance = engine.begin(engine.deploy(clickWait("suppressed")));
        engine.advance(Duration.ofHours(5));
        engine.sent(instance, MessageClock.State.ENDED, engine.now());

        engine.advance(Duration.ofHours(43));
        assertThat(engine.at(instance)).containsExactly("click");
        engine.advance(Duration.ofHours(5));

        assertThat(engine.at(instance)).isEmpty();
    }

    @Test
    void a_click_still_counts_after_the_time_out_was_set_again() {
        String instance = engine.begin(engine.deploy(clickWait("rearmed")));
        engine.sent(instance, MessageClock.State.QUEUED, engine.now());
        engine.advance(Duration.ofDays(3));

        Delivery delivery = instances.deliver(engine.waits(instance).get(0).id(), null);
        engine.advance(Duration.ofDays(9));

        assertThat(delivery).isEqualTo(Delivery.MOVED);
        assertThat(TestBlocks.elementsIn(instance)).containsExactly("mail", "clicked");
    }
}
