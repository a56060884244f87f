package io.journeyman.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.engine.Jobs.StuckGroup;
import io.journeyman.engine.Standing.State;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Invalid;
import io.journeyman.steps.StepCall;
import io.journeyman.testing.Bpmn;
import io.journeyman.testing.DatabaseTest;
import io.journeyman.testing.TestBlocks;
import io.journeyman.testing.TestEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class StepTests {

    @Autowired
    private TestEngine engine;

    @Autowired
    private Instances instances;

    @Autowired
    private Jobs jobs;

    @BeforeEach
    void forget() {
        engine.reset();
    }

    @Test
    void a_person_takes_the_steps_in_the_background_and_reaches_the_end() {
        DeployedVersion version = engine.deploy(Bpmn.journey("two_steps")
                .start("in")
                .step("one", "testStep", "note", "first")
                .step("two", "testStep")
                .end("out")
                .path("in", "one", "two", "out"));
        ContactId anna = ContactId.next();

        String instance = engine.start(version, anna);

        assertThat(TestBlocks.MET).isEmpty();
        engine.drain();
        assertThat(TestBlocks.elementsOf(anna)).containsExactly("one", "two");
        assertThat(instances.find(instance)).isEmpty();
    }

    @Test
    void a_step_learns_where_it_is_and_what_was_set() {
        DeployedVersion version = engine.deploy(Bpmn.journey("knows")
                .start("in")
                .step("one", "testStep", "note", "a \"quoted\" note")
                .end("out")
                .path("in", "one", "out"));
        ContactId anna = ContactId.next();
        Map<String, Object> facts = Map.of("list", "b1", "points", 7);

        String instance = instances
                .start(List.of(new Start(version.definitionId(), anna, "order-7", facts)))
                .get(0);
        engine.drain();

        StepCall call = TestBlocks.MET.get(0);
        assertThat(call.place().instanceId()).isEqualTo(instance);
        assertThat(call.place().journeyKey()).isEqualTo("knows");
        assertThat(call.place().version()).isEqualTo(1);
        assertThat(call.contact()).isEqualTo(anna);
        assertThat(call.subjectKey()).isEqualTo("order-7");
        assertThat(call.settings().text("note")).isEqualTo("a \"quoted\" note");
        assertThat(call.settings().text("greeting")).isEqualTo("hello");
        assertThat(call.facts()).isEqualTo(facts);
        assertThat(call.now()).isEqualTo(engine.now());
    }

    @Test
    void a_question_sends_each_person_along_the_arrow_of_the_answer() {
        DeployedVersion version = engine.deploy(Bpmn.journey("question")
                .start("in")
                .question("hot", "testAsk", "score", "50")
                .step("sales", "testStep")
                .step("nurture", "testStep")
                .end("out")
                .flow("in", "hot")
                .flow("hot", "sales", "hot_outcome == 'yes'")
                .otherwise("hot", "nurture")
                .path("sales", "out")
                .path("nurture", "out"));
        ContactId anna = ContactId.next();
        ContactId boris = ContactId.next();
        TestBlocks.answer(anna, "yes");

        engine.start(version, anna);
        engine.start(version, boris);
        engine.drain();

        assertThat(TestBlocks.elementsOf(anna)).containsExactly("sales");
        assertThat(TestBlocks.elementsOf(boris)).containsExactly("nurture");
    }

    @Test
    void later_arrows_may_ask_for_outcomes_of_several_earlier_elements() {
        DeployedVersion version = engine.deploy(Bpmn.journey("combined")
                .start("in")
                .step("one", "testStep", "outcome", "good")
                .exclusive("sort")
                .step("both", "testStep")
                .step("not", "testStep")
                .end("out")
                .path("in", "one", "sort")
                .flow("sort", "both", "one_outcome == 'good' && !(never_outcome == 'x')")
                .otherwise("sort", "not")
                .step("never", "testStep", "outcome", "x")
                .path("both", "never", "out")
                .path("not", "out"));
        ContactId anna = ContactId.next();

        engine.start(version, anna);
        engine.drain();

        assertThat(TestBlocks.elementsOf(anna)).containsExactly("one", "both", "never");
    }

    @Test
    void a_drawn_failure_is_followed() {
        DeployedVersion version = engine.deploy(Bpmn.journey("drawn_failure")
                .start("in")
                .step("risky", "testFail", "code", "noNumber")
                .onError("edge", "risky", "noNumber")
                .step("other", "testStep")
                .end("out")
                .path("in", "risky", "out")
                .path("edge", "other", "out"));

        String instance = engine.begin(version);

        assertThat(TestBlocks.elementsIn(instance)).containsExactly("risky", "other");
        assertThat(engine.at(instance)).isEmpty();
    }

    @Test
    void a_failure_nobody_drew_leaves_the_person_stuck_with_its_code() {
        DeployedVersion version = engine.deploy(Bpmn.journey("undrawn_failure")
                .start("in")
                .step("risky", "testFail", "code", "noNumber")
                .end("out")
                .path("in", "risky", "out"));

        engine.begin(version);
        engine.advance(Duration.ofHours(2));
        engine.advance(Duration.ofHours(2));
        engine.advance(Duration.ofHours(2));

        assertThat(groups(version)).extracting(group -> group.key().cause()).containsExactly("failed-nonumber");
    }

    @Test
    void a_throwing_step_is_tried_again_with_growing_pauses_then_stands_as_stuck_and_goes_on_when_retried() {
        DeployedVersion version = engine.deploy(Bpmn.journey("retries")
                .start("in")
                .step("risky", "testFail")
                .end("out")
                .path("in", "risky", "out"));
        TestBlocks.failAt("risky", new IllegalStateException("somebody@example.org"));

        String instance = engine.begin(version);

        assertThat(instances.standing(instance)).singleElement().satisfies(standing -> {
            assertThat(standing.state()).isEqualTo(State.RETRYING);
            assertThat(standing.elementId()).isEqualTo("risky");
            assertThat(standing.due()).isEqualTo(engine.now().plusSeconds(30));
        });
        engine.advance(Duration.ofSeconds(30));
        engine.advance(Duration.ofMinutes(5));
        engine.advance(Duration.ofMinutes(29));
        assertThat(groups(version)).isEmpty();
        engine.advance(Duration.ofMinutes(1));
        StuckGroup group = groups(version).get(0);
        assertThat(group.people()).isEqualTo(1);
        assertThat(group.key().elementId()).isEqualTo("risky");
        assertThat(group.key().cause()).matches("unexpected-[0-9a-f]{4}");
        assertThat(group.sentence()).isEmpty();
        assertThat(instances.counts(version.definitionId())).containsEntry("risky", new Instances.Count(1, 1));
        assertThat(jobs.stuckRuns(group.key(), 0, 10))
                .extracting(run -> run.instance().instanceId())
                .containsExactly(instance);

        TestBlocks.failAt("risky", null);
        assertThat(jobs.retry(group.key(), 5)).isEqualTo(1);
        engine.drain();

        assertThat(groups(version)).isEmpty();
        assertThat(engine.at(instance)).isEmpty();
    }

    @Test
    void a_problem_of_ours_brings_its_code_and_sentence_to_the_stuck_group() {
        DeployedVersion version = engine.deploy(Bpmn.journey("own_problem")
                .start("in")
                .step("gone", "testFail")
                .end("out")
                .path("in", "gone", "out"));
        TestBlocks.failAt("gone", Invalid.field("/x", "y", "z"));

        engine.begin(version);
        engine.begin(version);
        exhaust();

        assertThat(groups(version)).singleElement().satisfies(group -> {
            assertThat(group.people()).isEqualTo(2);
            assertThat(group.key().cause()).isEqualTo("invalid");
            assertThat(group.sentence()).contains("Some fields need attention.");
        });
    }

    @Test
    void one_poison_person_does_not_hold_up_the_others_of_the_batch() {
        DeployedVersion version = engine.deploy(Bpmn.journey("poison")
                .start("in")
                .question("who", "testAsk")
                .step("bad", "testFail")
                .step("good", "testStep")
                .end("out")
                .flow("in", "who")
                .flow("who", "bad", "who_outcome == 'yes'")
                .otherwise("who", "good")
                .path("bad", "out")
                .path("good", "out"));
        TestBlocks.failAt("bad", new IllegalStateException());
        ContactId culprit = ContactId.next();
        TestBlocks.answer(culprit, "yes");
        for (int i = 0; i < 20; i++) {
            engine.start(version, i == 10 ? culprit : ContactId.next());
        }

        engine.drain();

        assertThat(TestBlocks.MET).hasSize(19);
        assertThat(instances.counts(version.definitionId())).containsOnlyKeys("bad");
    }

    @Test
    void a_stuck_step_can_be_passed_over_with_an_outcome() {
        DeployedVersion version = engine.deploy(Bpmn.journey("skip")
                .start("in")
                .step("first", "testStep")
                .step("risky", "testFail")
                .exclusive("sort")
                .step("yes", "testStep")
                .step("no", "testStep")
                .end("out")
                .path("in", "first", "risky", "sort")
                .flow("sort", "yes", "risky_outcome == 'ok'")
                .otherwise("sort", "no")
                .path("yes", "out")
                .path("no", "out"));
        TestBlocks.failAt("risky", new IllegalStateException());
        String instance = engine.begin(version);
        exhaust();

        instances.skip(instance, "risky", "ok");
        engine.drain();

        assertThat(TestBlocks.elementsIn(instance)).containsExactly("first", "yes");
        assertThat(groups(version)).isEmpty();
        assertThat(engine.at(instance)).isEmpty();
    }

    @Test
    void a_person_can_be_taken_to_another_element() {
        DeployedVersion version = engine.deploy(Bpmn.journey("move")
                .start("in")
                .step("risky", "testFail")
                .step("behind", "testStep")
                .end("out")
                .path("in", "risky", "behind", "out"));
        TestBlocks.failAt("risky", new IllegalStateException());
        String instance = engine.begin(version);
        exhaust();

        assertThatThrownBy(() -> instances.move(instance, "behind", "out")).isInstanceOf(CannotMove.class);
        assertThatThrownBy(() -> instances.move(instance, "risky", "in")).isInstanceOf(CannotMove.class);
        instances.move(instance, "risky", "behind");
        engine.drain();

        assertThat(TestBlocks.elementsIn(instance)).containsExactly("behind");
    }

    @Test
    void parallel_branches_are_joined_and_a_failure_in_one_keeps_what_the_other_did() {
        DeployedVersion version = engine.deploy(Bpmn.journey("parallel")
                .start("in")
                .parallel("fork")
                .step("left", "testStep")
                .step("right", "testFail")
                .parallel("join")
                .step("after", "testStep")
                .end("out")
                .flow("in", "fork")
                .path("fork", "left", "join")
                .path("fork", "right", "join")
                .path("join", "after", "out"));
        TestBlocks.failAt("right", new IllegalStateException());
        String instance = engine.begin(version);
        assertThat(engine.at(instance)).containsExactly("join", "right");

        TestBlocks.failAt("right", null);
        engine.advance(Duration.ofSeconds(30));

        assertThat(TestBlocks.elementsIn(instance)).containsExactly("left", "right", "after");
        assertThat(engine.at(instance)).isEmpty();
    }

    @Test
    void what_fails_only_at_the_commit_holds_up_nobody_else() {
        DeployedVersion version = engine.deploy(Bpmn.journey("commit_failure")
                .start("in")
                .step("bad", "testFail")
                .end("out")
                .path("in", "bad", "out"));
        ContactId culprit = ContactId.next();
        ContactId anna = ContactId.next();
        TestBlocks.failAtCommit(culprit);
        String stuck = engine.start(version, culprit);
        String fine = engine.start(version, anna);

        engine.drain();

        assertThat(engine.at(fine)).isEmpty();
        assertThat(instances.standing(stuck)).extracting(Standing::state).containsExactly(State.RETRYING);
    }

    @Test
    void waits_and_called_parts_can_be_passed_over_too() {
        engine.deployPart(Bpmn.journey("skipped_part")
                .start("in")
                .waitTime("inside", "testWait", "for", "P1D")
                .end("out")
                .path("in", "inside", "out"));
        DeployedVersion version = engine.deploy(Bpmn.journey("skips")
                .start("in")
                .waitFor("listen", "testWaitFor", "page.viewed")
                .part("call", "skipped_part")
                .question("ask", "testAsk")
                .step("yes", "testStep")
                .end("out")
                .path("in", "listen", "call", "ask")
                .flow("ask", "yes", "ask_outcome == 'yes'")
                .otherwise("ask", "out")
                .path("yes", "out"));
        String instance = engine.begin(version);

        instances.skip(instance, "listen", null);
        engine.drain();
        assertThat(engine.at(instance)).containsExactly("call", "inside");
        instances.skip(instance, "call", null);
        engine.drain();

        assertThat(engine.at(instance)).isEmpty();
        assertThat(engine.entered(instance)).contains("ask", "out").doesNotContain("yes");
        assertThat(instances.at(version.definitionId(), "listen", 0, 10)).isEmpty();
    }

    @Test
    void a_person_no_arrow_fits_is_stuck_with_a_code_that_says_so() {
        DeployedVersion version = engine.deploy(Bpmn.journey("no_arrow")
                .start("in")
                .step("one", "testStep", "outcome", "blue")
                .exclusive("sort")
                .end("red")
                .end("green")
                .path("in", "one", "sort")
                .flow("sort", "red", "one_outcome == 'red'")
                .flow("sort", "green", "one_outcome == 'green'"));

        String instance = engine.begin(version);
        exhaust();

        assertThat(groups(version))
                .singleElement()
                .satisfies(group -> assertThat(group.key().cause()).isEqualTo("no-arrow-fits"));
        assertThat(instances.at(
                        version.definitionId(), groups(version).get(0).key().elementId(), 0, 10))
                .extracting(RunningInstance::instanceId)
                .containsExactly(instance);
    }

    private void exhaust() {
        for (int i = 0; i < 4; i++) {
            engine.advance(Duration.ofHours(1));
        }
    }

    private List<StuckGroup> groups(DeployedVersion version) {
        return jobs.stuck().stream()
                .filter(group -> group.version().equals(version))
                .toList();
    }
}
