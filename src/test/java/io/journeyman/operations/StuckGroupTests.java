package io.journeyman.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeyman.audit.Audit;
import io.journeyman.audit.AuditEntry;
import io.journeyman.audit.AuditFilter;
import io.journeyman.engine.DeployedVersion;
import io.journeyman.identity.Role;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Paging;
import io.journeyman.testing.Bpmn;
import io.journeyman.testing.Browser;
import io.journeyman.testing.Browsers;
import io.journeyman.testing.DatabaseTest;
import io.journeyman.testing.TestBlocks;
import io.journeyman.testing.TestEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class StuckGroupTests {

    @Autowired
    private TestEngine engine;

    @Autowired
    private Browsers browsers;

    @Autowired
    private Audit audit;

    private Browser ops;

    @BeforeEach
    void prepare() {
        engine.reset();
        ops = browsers.as(Role.OPS);
    }

    @Test
    void people_stuck_at_one_step_for_one_cause_are_one_group_and_another_step_is_another() {
        DeployedVersion first = stuck("grouped_a", 7);
        DeployedVersion second = stuck("grouped_b", 2);

        List<JsonNode> groups = groups(first, second);

        assertThat(groups).extracting(group -> group.path("people").asInt()).containsExactly(7, 2);
        JsonNode group = groups.get(0);
        assertThat(group.path("kind").asText()).isEqualTo("STEP");
        assertThat(group.path("journeyName").asText()).isEqualTo("grouped_a");
        assertThat(group.path("version").asInt()).isEqualTo(1);
        assertThat(group.path("cause").asText()).isEqualTo("invalid");
        assertThat(group.path("sentence").asText()).isEqualTo("Some fields need attention.");
        assertThat(group.path("firstSeen").asText())
                .isLessThanOrEqualTo(group.path("lastSeen").asText());
    }

    @Test
    void five_try_again_first_then_all() {
        DeployedVersion version = stuck("five_first", 7);
        TestBlocks.failAt("five_first_step", null);

        assertThat(act("try-again", Map.of("group", key(version), "atMost", 5))).isEqualTo(5);
        engine.drain();
        assertThat(groups(version))
                .extracting(group -> group.path("people").asInt())
                .containsExactly(2);
        assertThat(act("try-again", Map.of("group", key(version)))).isEqualTo(2);
        engine.drain();

        assertThat(groups(version)).isEmpty();
        assertThat(audited("stuck.tried-again", version)).hasSize(2);
    }

    @Test
    void a_step_is_skipped_for_the_whole_group() {
        DeployedVersion version = stuck("skipped", 3);

        assertThat(act("skip", Map.of("group", key(version)))).isEqualTo(3);
        engine.drain();

        assertThat(groups(version)).isEmpty();
        assertThat(audited("stuck.skipped", version)).hasSize(3);
    }

    @Test
    void a_group_is_taken_out_of_the_journey() {
        DeployedVersion version = stuck("taken_out", 3);

        assertThat(act("take-out", Map.of("group", key(version)))).isEqualTo(3);

        assertThat(groups(version)).isEmpty();
        assertThat(audited("stuck.taken-out", version)).hasSize(3);
    }

    @Test
    void channels_node_database_and_disk_are_told_too() {
        JsonNode now = ops.get("/api/operations/now").ok();

        assertThat(now.path("channels")).hasSize(3);
        assertThat(now.path("nodes")).hasSize(1);
        assertThat(now.path("database").path("pingMillis").asLong()).isNotNegative();
        assertThat(now.path("disk").path("freeBytes").asLong()).isPositive();
    }

    private DeployedVersion stuck(String key, int people) {
        String step = key + "_step";
        DeployedVersion version = engine.deploy(
                Bpmn.journey(key).start("in").step(step, "testFail").end("out").path("in", step, "out"));
        TestBlocks.failAt(step, Invalid.field("/x", "y", "z"));
        for (int i = 0; i < people; i++) {
            engine.begin(version);
        }
        for (int i = 0; i < 5; i++) {
            engine.advance(Duration.ofHours(2));
        }
        return version;
    }

    private static Map<String, String> key(DeployedVersion version) {
        return Map.of(
                "definitionId",
                version.definitionId(),
                "elementId",
                version.journeyKey() + "_step",
                "cause",
                "invalid");
    }

    private int act(String action, Map<String, Object> body) {
        return ops.post("/api/operations/stuck/" + action, body)
                .ok()
                .path("people")
                .asInt();
    }

    private List<JsonNode> groups(DeployedVersion... versions) {
        List<String> ids =
                List.of(versions).stream().map(DeployedVersion::definitionId).toList();
        JsonNode groups = ops.get("/api/operations/now").ok().path("groups");
        return StreamSupport.stream(groups.spliterator(), false)
                .filter(group -> ids.contains(group.path("definitionId").asText()))
                .toList();
    }

    private List<AuditEntry> audited(String action, DeployedVersion version) {
        return audit.page(AuditFilter.ALL, new Paging(null, 0, 100, null)).items().stream()
                .filter(entry -> entry.action().equals(action))
                .filter(entry -> String.valueOf(entry.after()).contains(version.definitionId()))
                .toList();
    }
}
