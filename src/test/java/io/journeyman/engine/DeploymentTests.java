package io.journeyman.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.shared.Cached;
import io.journeyman.testing.Bpmn;
import io.journeyman.testing.DatabaseTest;
import io.journeyman.testing.TestBlocks;
import io.journeyman.testing.TestEngine;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Row B5 of the security list, and what a restart must not break. */
@DatabaseTest
class DeploymentTests {

    @Autowired
    private TestEngine engine;

    @Autowired
    private Deployments deployments;

    @Autowired
    private List<Cached> caches;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void forget() {
        engine.reset();
    }

    private static Bpmn oneStep(String key, String element) {
        return Bpmn.journey(key)
                .start("in")
                .waitFor("go", "testWaitFor", "page.viewed")
                .step(element, "testStep")
                .end("out")
                .path("in", "go", element, "out");
    }

    @Test
    void publishing_again_keeps_the_versions_and_moves_nobody() {
        DeployedVersion first = engine.deploy(oneStep("again", "old"));
        String underWay = engine.begin(first);

        DeployedVersion second = engine.deploy(oneStep("again", "renewed"));
        String newcomer = engine.begin(second);
        engine.waits(underWay).forEach(wait -> deliver(wait.id()));
        engine.waits(newcomer).forEach(wait -> deliver(wait.id()));
        engine.drain();

        assertThat(second.version()).isEqualTo(2);
        assertThat(deployments.versions("again")).containsExactly(second, first);
        assertThat(TestBlocks.elementsIn(underWay)).containsExactly("old");
        assertThat(TestBlocks.elementsIn(newcomer)).containsExactly("renewed");
        assertThat(new String(deployments.source(first.definitionId()), java.nio.charset.StandardCharsets.UTF_8))
                .contains("id=\"old\"");
    }

    @Autowired
    private Instances instances;

    private void deliver(String waitId) {
        assertThat(instances.deliver(waitId, null)).isEqualTo(Delivery.MOVED);
    }

    @Test
    void two_who_publish_at_once_both_get_a_version() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<CompletableFuture<DeployedVersion>> both = List.of(
                    CompletableFuture.supplyAsync(() -> engine.deploy(oneStep("both", "a")), two),
                    CompletableFuture.supplyAsync(() -> engine.deploy(oneStep("both", "b")), two));

            assertThat(both).extracting(future -> future.get().version()).containsExactlyInAnyOrder(1, 2);
        } finally {
            two.shutdown();
        }
    }

    @Test
    void a_version_people_run_on_is_not_deleted() {
        DeployedVersion version = engine.deploy(oneStep("in_use", "step"));
        String instance = engine.begin(version);

        assertThatThrownBy(() -> deployments.delete(version.definitionId())).isInstanceOf(VersionInUse.class);
        instances.cancel(List.of(instance), "test");
        deployments.delete(version.definitionId());

        assertThat(deployments.versions("in_use")).isEmpty();
    }

    @Test
    void the_key_must_be_the_drawings_own() {
        assertThatThrownBy(() ->
                        deployments.deploy("other", oneStep("mine", "step").bytes()))
                .isInstanceOfSatisfying(DiagramRefused.class, refused -> assertThat(refused.problems())
                        .extracting(DiagramProblem::code)
                        .containsExactly("process-id"));
    }

    @Test
    void parts_that_call_each_other_in_a_circle_are_refused() {
        engine.deployPart(Bpmn.journey("circle_b").start("in").end("out").path("in", "out"));
        engine.deployPart(Bpmn.journey("circle_a")
                .start("in")
                .part("call", "circle_b")
                .end("out")
                .path("in", "call", "out"));

        Bpmn closing = Bpmn.journey("circle_b")
                .start("in")
                .part("back", "circle_a")
                .end("out")
                .path("in", "back", "out");

        assertThatThrownBy(() -> engine.deployPart(closing))
                .isInstanceOfSatisfying(DiagramRefused.class, refused -> assertThat(refused.problems())
                        .extracting(DiagramProblem::elementId)
                        .containsExactly("back"));
    }

    @Test
    void after_a_restart_versions_are_read_again_without_the_gate() {
        DeployedVersion version = engine.deploy(oneStep("restart", "step"));
        String instance = engine.begin(version);
        // As if the rules had been tightened since: today nobody could deploy this.
        String stored = "update act_ge_bytearray set bytes_ = ? where name_ = 'restart.bpmn'";
        String tightened =
                oneStep("restart", "step").xml().replace("isExecutable=\"true\"", "isExecutable=\"true\" id2=\"x\"");
        jdbc.update(stored, (Object) tightened
                .replace(" id2=\"x\"", "")
                .replace(
                        "<bpmn:receiveTask",
                        "<bpmn:receiveTask camunda:asyncBefore=\"true\" camunda:taskPriority=\"1\"")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        caches.forEach(Cached::forget);

        deliver(engine.waits(instance).get(0).id());
        engine.drain();

        assertThat(TestBlocks.elementsIn(instance)).containsExactly("step");
        assertThat(engine.at(instance)).isEmpty();
    }

    @Test
    void marks_in_the_drawing_about_transactions_and_retries_change_nothing() {
        String xml = oneStep("marks", "step")
                .xml()
                .replace(
                        "<bpmn:serviceTask",
                        "<bpmn:serviceTask camunda:asyncBefore=\"true\" camunda:asyncAfter=\"true\""
                                + " camunda:exclusive=\"false\" camunda:jobPriority=\"99\"");
        DeployedVersion version = deployments.deploy("marks", xml.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String instance = engine.begin(version);
        deliver(engine.waits(instance).get(0).id());

        Integer definitions = jdbc.queryForObject(
                "select count(*) from act_ru_jobdef where proc_def_id_ = ? and act_id_ = 'step'",
                Integer.class,
                version.definitionId());

        assertThat(definitions).isZero();
        engine.drain();
        assertThat(engine.at(instance)).isEmpty();
    }
}
