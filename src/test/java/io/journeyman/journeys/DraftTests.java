package io.journeyman.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeyman.identity.Role;
import io.journeyman.testing.Bpmn;
import io.journeyman.testing.Browser;
import io.journeyman.testing.Browsers;
import io.journeyman.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DraftTests {

    private static final String ATTACK = """
            <bpmn:serviceTask id="evil" camunda:type="shell"/>
            """;

    @Autowired
    private Browsers browsers;

    private Browser marketer;

    @BeforeEach
    void marketer() {
        marketer = browsers.as(Role.MARKETER);
    }

    private String create(String name) {
        return marketer.post("/api/journeys", Map.of("name", name))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private String create(Bpmn drawing) {
        return marketer.post(
                        "/api/journeys", Map.of("name", drawing.key(), "key", drawing.key(), "diagram", drawing.xml()))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private JsonNode draft(String id) {
        return marketer.get("/api/journeys/" + id + "/draft").ok();
    }

    private static List<String> codes(JsonNode findings) {
        return findings.findValuesAsText("code");
    }

    @Test
    void a_new_journey_has_a_start_an_end_and_nothing_to_mend() {
        String id = create("Welcome back");

        JsonNode draft = draft(id);

        assertThat(draft.path("revision").asInt()).isEqualTo(1);
        assertThat(draft.path("diagram").asText()).contains("<bpmn:process id=\"welcome-back\"");
        assertThat(draft.path("findings")).isEmpty();
        assertThat(draft.path("foreign")).isEmpty();
    }

    @Test
    void a_save_over_the_newest_revision_becomes_the_draft() {
        Bpmn drawing = Bpmn.journey("saved-once")
                .start("in")
                .step("one", "testStep")
                .end("out")
                .path("in", "one", "out");
        String id = create(drawing);

        JsonNode saved = marketer.put(
                        "/api/journeys/" + id + "/draft",
                        Map.of(
                                "baseRevision",
                                1,
                                "diagram",
                                drawing.step("two", "testStep").xml()))
                .ok();

        assertThat(saved.path("revision").asInt()).isEqualTo(2);
        assertThat(draft(id).path("diagram").asText()).contains("id=\"two\"");
        assertThat(codes(saved.path("findings"))).containsExactlyInAnyOrder("unreachable", "no-way-on");
    }

    @Test
    void a_stale_save_is_refused_and_both_drawings_are_kept() {
        Bpmn drawing = Bpmn.journey("saved-twice").start("in").end("out").path("in", "out");
        String id = create(drawing);
        String first = drawing.xml().replace("name=\"saved-twice\"", "name=\"First\"");
        String second = drawing.xml().replace("name=\"saved-twice\"", "name=\"Second\"");
        marketer.put("/api/journeys/" + id + "/draft", Map.of("baseRevision", 1, "diagram", first))
                .ok();

        Browser other = browsers.as(Role.MARKETER);
        JsonNode refused = other.put("/api/journeys/" + id + "/draft", Map.of("baseRevision", 1, "diagram", second))
                .expect(409)
                .json();

        assertThat(refused.path("revision").asInt()).isEqualTo(2);
        assertThat(refused.path("savedBy").asText()).isNotBlank();
        assertThat(draft(id).path("diagram").asText()).contains("name=\"First\"");
        JsonNode copies = marketer.get("/api/journeys/" + id + "/draft/copies").ok();
        assertThat(copies).singleElement().satisfies(copy -> {
            assertThat(copy.path("id").asText())
                    .isEqualTo(refused.path("copyId").asText());
            assertThat(copy.path("diagram").asText()).contains("name=\"Second\"");
        });
    }

    @Test
    void a_broken_file_is_refused_and_nothing_is_stored() {
        String id = create("Stays whole");

        marketer.put(
                        "/api/journeys/" + id + "/draft",
                        Map.of("baseRevision", 1, "diagram", "<!DOCTYPE x [<!ENTITY e \"boo\">]><x>&e;</x>"))
                .expect(400);
        marketer.put("/api/journeys/" + id + "/draft", Map.of("baseRevision", 1, "diagram", "no xml at all"))
                .expect(400);

        assertThat(draft(id).path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void what_we_cannot_run_rests_as_a_draft_and_is_named_element_by_element() {
        Bpmn drawing =
                Bpmn.journey("attacked").start("in").raw(ATTACK).end("out").path("in", "evil", "out");
        String id = create(drawing);

        JsonNode draft = draft(id);

        assertThat(draft.path("foreign")).isNotEmpty();
        assertThat(draft.path("foreign").findValuesAsText("elementId")).contains("evil");
        JsonNode refused = marketer.post(
                        "/api/journeys/" + id + "/publish", Map.of("revision", 1, "startMatching", "ONLY_NEW"))
                .expect(422)
                .json();
        assertThat(refused.path("elements").findValuesAsText("elementId")).contains("evil");
        assertThat(marketer.get("/api/journeys/" + id + "/versions").ok()).isEmpty();
    }

    @Test
    void a_drawing_can_be_judged_without_saving_it() {
        String id = create("Judged only");
        Bpmn other = Bpmn.journey("judged-only").start("in").end("out");

        JsonNode judged = marketer.post("/api/journeys/" + id + "/draft/check", Map.of("diagram", other.xml()))
                .ok();

        assertThat(codes(judged.path("findings"))).contains("no-way-on", "unreachable");
        assertThat(draft(id).path("findings")).isEmpty();
    }

    @Test
    void the_drawing_of_another_journey_is_not_taken_for_this_one() {
        String id = create("Mine");
        Bpmn other = Bpmn.journey("theirs").start("in").end("out").path("in", "out");

        JsonNode saved = marketer.put(
                        "/api/journeys/" + id + "/draft", Map.of("baseRevision", 1, "diagram", other.xml()))
                .ok();

        assertThat(codes(saved.path("findings"))).contains("other-journey");
    }

    @Test
    void two_journeys_never_share_a_key() {
        create(Bpmn.journey("unique-key").start("in").end("out").path("in", "out"));

        marketer.post("/api/journeys", Map.of("name", "Again", "key", "unique-key"))
                .expect(409);
        String second = marketer.post("/api/journeys", Map.of("name", "Unique key"))
                .expect(201)
                .json()
                .path("key")
                .asText();

        assertThat(second).isEqualTo("unique-key-2");
    }

    @Test
    void a_journey_that_was_never_published_can_be_deleted() {
        String id = create("Short-lived");

        marketer.delete("/api/journeys/" + id).expect(204);

        marketer.get("/api/journeys/" + id).expect(404);
    }
}
