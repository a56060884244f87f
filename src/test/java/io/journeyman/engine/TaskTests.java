package io.journeyman.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.engine.OpenTask.TaskOutcome;
import io.journeyman.engine.Standing.State;
import io.journeyman.shared.ContactId;
import io.journeyman.steps.SendsWithdrawn;
import io.journeyman.testing.Bpmn;
import io.journeyman.testing.DatabaseTest;
import io.journeyman.testing.TestBlocks;
import io.journeyman.testing.TestEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TaskTests {

    @Autowired
    private TestEngine engine;

    @Autowired
    private Instances instances;

    @Autowired
    private UserTasks tasks;

    @BeforeEach
    void forget() {
        engine.reset();
    }

    private static Bpmn handover(String key) {
        return Bpmn.journey(key)
                .start("in")
                .task("call", "testTask", "team", "sales")
                .timeOut("remind", "call", false, "testWait", "for", "PT4H")
                .step("reminder", "testStep")
                .timeOut("escalate", "call", true, "testWait", "for", "P1D")
                .step("escalation", "testStep")
                .exclusive("sort")
                .end("won", "accepted")
                .end("lost", "rejected")
                .end("reminded")
                .flow("in", "call")
                .flow("call", "sort")
                .flow("sort", "won", "call_outcome == 'accepted'")
                .flow("sort", "lost", "call_outcome == 'rejected'")
                .path("remind", "reminder", "reminded")
                .path("escalate", "escalation", "lost");
    }

    private static Bpmn calling(String key, String part) {
        return Bpmn.journey(key)
                .start("in")
                .step("mail", "testStep")
                .part("sales", part)
                .exclusive("sort")
                .step("yes", "testStep")
                .step("no", "testStep")
                .end("out")
                .path("in", "mail", "sales", "sort")
                .flow("sort", "yes", "sales_outcome == 'accepted'")
                .otherwise("sort", "no")
                .path("yes", "out")
                .path("no", "out")
                .goal("bought", "deal.won", goal -> goal.step("thank", "testStep")
                        .end("thanked")
                        .path("bought_start", "thank", "thanked"));
    }

    @Test
    void a_task_appears_with_its_outcomes_and_its_completion_sends_the_person_on() {
        String instance = engine.begin(engine.deploy(handover("handover_alone")));
        OpenTask task = engine.task(instance).orElseThrow();

        assertThat(task.block()).isEqualTo("testTask");
        assertThat(task.settings().text("team")).isEqualTo("sales");
        assertThat(task.outcomes())
                .containsExactly(new TaskOutcome("accepted", "accepted"), new TaskOutcome("rejected", "rejected"));
        assertThat(task.caller()).isNull();
        assertThat(instances.standing(instance)).extracting(Standing::state).containsExactly(State.TASK);
        tasks.complete(task.taskId(), "accepted", Map.of("deal", "d-1"));
        assertThat(engine.tasksDone()).containsExactly(task.taskId() + ":accepted");
        engine.drain();
        assertThat(engine.at(instance)).isEmpty();
        assertThatThrownBy(() -> tasks.complete(task.taskId(), "accepted", Map.of()))
                .isInstanceOf(TaskGone.class);
    }

    @Test
    void a_reminder_leaves_the_task_alone_and_the_escalation_takes_it_away() {
        String instance = engine.begin(engine.deploy(handover("handover_late")));

        engine.advance(Duration.ofHours(4));

        assertThat(TestBlocks.elementsIn(instance)).containsExactly("reminder");
        assertThat(engine.task(instance)).isPresent();
        String taskId = engine.task(instance).orElseThrow().taskId();
        engine.advance(Duration.ofHours(20));
        assertThat(TestBlocks.elementsIn(instance)).endsWith("escalation");
        assertThat(engine.tasksGone()).contains(taskId);
        assertThat(engine.at(instance)).isEmpty();
    }

    @Test
    void a_called_part_runs_for_the_same_person_and_its_end_answers_the_caller() {
        engine.deployPart(handover("handover_part"));
        DeployedVersion version = engine.deploy(calling("calls_part", "handover_part"));
        ContactId anna = ContactId.next();
        String instance = instances
                .start(List.of(new Start(version.definitionId(), anna, "cart-1", Map.of())))
                .get(0);
        engine.drain();
        OpenTask task = engine.task(instance).orElseThrow();

        assertThat(task.contact()).isEqualTo(anna);
        assertThat(task.subjectKey()).isEqualTo("cart-1");
        assertThat(task.place().journeyKey()).isEqualTo("handover_part");
        assertThat(task.place().rootInstanceId()).isEqualTo(instance);
        assertThat(task.caller())
                .isEqualTo(new OpenTask.Caller(instance, version.definitionId(), "calls_part", 1, "sales"));
        assertThat(instances.standing(instance))
                .extracting(Standing::state)
                .containsExactlyInAnyOrder(State.CALLED, State.TASK);
        assertThat(instances.of(anna)).extracting(RunningInstance::instanceId).containsExactly(instance);
        tasks.complete(task.taskId(), "accepted", Map.of());
        engine.drain();
        assertThat(TestBlocks.elementsOf(anna)).containsExactly("mail", "yes");
        assertThat(engine.at(instance)).isEmpty();
    }

    @Test
    void the_newest_version_of_a_part_is_called() {
        engine.deployPart(handover("handover_newest"));
        DeployedVersion version = engine.deploy(calling("calls_newest", "handover_newest"));
        engine.deployPart(handover("handover_newest"));

        String instance = engine.begin(version);

        assertThat(engine.task(instance).orElseThrow().place().version()).isEqualTo(2);
    }

    @Test
    void a_goal_takes_the_person_out_of_everything_and_withdraws_what_was_not_sent() {
        engine.deployPart(handover("handover_goal"));
        DeployedVersion version = engine.deploy(calling("goal", "handover_goal"));
        ContactId anna = ContactId.next();
        String instance = engine.start(version, anna);
        engine.drain();
        OpenTask task = engine.task(instance).orElseThrow();

        OpenWait goal = instances.waiting(List.of(anna), Set.of("deal.won")).get(0);
        assertThat(goal.goal()).isTrue();
        assertThat(instances.deliver(goal.id(), null)).isEqualTo(Delivery.MOVED);

        assertThat(engine.tasksGone()).containsExactly(task.taskId());
        SendsWithdrawn own = engine.withdrawn().stream()
                .filter(event -> event.instanceId().equals(instance))
                .findFirst()
                .orElseThrow();
        assertThat(own.elements()).contains("mail", "yes", "no").doesNotContain("thank");
        assertThat(engine.withdrawn()).contains(new SendsWithdrawn(task.place().instanceId(), Set.of()));
        engine.drain();
        assertThat(TestBlocks.elementsOf(anna)).containsExactly("mail", "thank");
        assertThat(engine.at(instance)).isEmpty();
    }

    @Test
    void taking_people_out_withdraws_their_messages_and_tasks() {
        engine.deployPart(handover("handover_cancel"));
        DeployedVersion version = engine.deploy(calling("cancelled", "handover_cancel"));
        String instance = engine.begin(version);
        OpenTask task = engine.task(instance).orElseThrow();

        instances.cancel(List.of(instance, "never-was"), "taken out");

        assertThat(engine.withdrawn())
                .containsExactlyInAnyOrder(
                        new SendsWithdrawn(instance, Set.of()),
                        new SendsWithdrawn(task.place().instanceId(), Set.of()));
        assertThat(engine.tasksGone()).containsExactly(task.taskId());
        assertThat(instances.find(instance)).isEmpty();
        instances.cancel(List.of(instance), "again");
    }

    @Test
    void a_run_that_ends_by_itself_keeps_its_messages() {
        DeployedVersion version = engine.deploy(Bpmn.journey("normal_end")
                .start("in")
                .step("mail", "testStep")
                .terminate("out")
                .path("in", "mail", "out"));

        engine.begin(version);

        assertThat(engine.withdrawn()).isEmpty();
    }
}
