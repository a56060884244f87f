package io.journeyman.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.engine.Diagrams;
import io.journeyman.testing.Bpmn;
import io.journeyman.testing.DatabaseTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DiagramChecksTests {

    @Autowired
    private Diagrams diagrams;

    @Autowired
    private DiagramChecks checks;

    private List<String> codes(Bpmn drawing) {
        return findings(drawing).stream()
                .map(finding -> finding.code() + "@" + finding.elementId())
                .toList();
    }

    private List<Finding> findings(Bpmn drawing) {
        Journey journey = new Journey(
                JourneyId.next(),
                drawing.key(),
                "Test",
                JourneyKind.JOURNEY,
                JourneyState.DRAFT,
                false,
                new Journey.JourneyOwner(null, "Tester"),
                null,
                Instant.EPOCH,
                "Tester",
                null,
                Instant.EPOCH,
                Instant.EPOCH);
        return checks.findings(journey, diagrams.read(drawing.bytes()));
    }

    private static Bpmn journey() {
        return Bpmn.journey("checked").start("in").end("out");
    }

    @Test
    void a_whole_journey_has_nothing_to_mend() {
        Bpmn drawing = journey()
                .question("ask", "testAsk")
                .step("yes", "testStep")
                .exclusive("join")
                .path("in", "ask")
                .flow("ask", "yes", "ask_outcome == 'yes'")
                .flow("ask", "join", "ask_outcome == 'no'")
                .path("yes", "join", "out");

        assertThat(findings(drawing)).isEmpty();
    }

    @Test
    void a_step_nobody_comes_to_is_named() {
        Bpmn drawing = journey().step("lonely", "testStep").path("in", "out").flow("lonely", "out");

        assertThat(codes(drawing)).containsExactly("unreachable@lonely");
    }

    @Test
    void a_path_that_stops_before_an_end_is_named() {
        Bpmn drawing = journey()
                .question("ask", "testAsk")
                .step("stops", "testStep")
                .path("in", "ask")
                .flow("ask", "out", "ask_outcome == 'yes'")
                .flow("ask", "stops", "ask_outcome == 'no'");

        assertThat(codes(drawing)).containsExactly("no-way-on@stops");
    }

    @Test
    void a_circle_without_a_way_out_is_named_once_for_each_of_its_steps() {
        Bpmn drawing = Bpmn.journey("checked")
                .start("in")
                .exclusive("again")
                .waitTime("pause", "testWait", "for", "P1D")
                .path("in", "again", "pause", "again");

        assertThat(codes(drawing)).contains("never-ends@again", "never-ends@pause");
    }

    @Test
    void two_arrows_out_of_a_box_need_a_diamond() {
        Bpmn drawing = journey()
                .step("send", "testStep")
                .step("other", "testStep")
                .path("in", "send", "out")
                .path("send", "other", "out");

        assertThat(codes(drawing)).contains("split-without-diamond@send");
    }

    @Test
    void parallel_ways_that_meet_without_a_join_would_do_everything_twice() {
        Bpmn drawing = journey()
                .parallel("fork")
                .step("left", "testStep")
                .step("right", "testStep")
                .step("both", "testStep")
                .step("after", "testStep")
                .path("in", "fork", "left", "both", "after", "out")
                .path("fork", "right", "both");

        assertThat(codes(drawing)).containsExactly("meets-without-join@both");
    }

    @Test
    void parallel_ways_that_meet_at_a_join_are_fine() {
        Bpmn drawing = journey()
                .parallel("fork")
                .step("left", "testStep")
                .step("right", "testStep")
                .parallel("join")
                .path("in", "fork", "left", "join", "out")
                .path("fork", "right", "join");

        assertThat(findings(drawing)).isEmpty();
    }

    @Test
    void waiting_for_something_needs_a_time_limit() {
        Bpmn drawing = journey().waitFor("click", "waitFor", "message.clicked").path("in", "click", "out");

        assertThat(codes(drawing)).containsExactly("no-time-limit@click");
    }

    @Test
    void a_diamond_behind_a_send_must_know_what_to_do_with_every_answer() {
        Bpmn drawing = journey()
                .step("sms", "testAwait")
                .exclusive("sort")
                .step("fine", "testStep")
                .path("in", "sms", "sort")
                .flow("sort", "fine", "sms_outcome == 'delivered'")
                .flow("sort", "out", "sms_outcome == 'notReached'")
                .path("fine", "out");

        List<Finding> findings = findings(drawing);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("answers-left-out");
            assertThat(finding.elementId()).isEqualTo("sort");
            assertThat(finding.sentence()).contains("Queued");
        });
    }

    @Test
    void the_same_answer_cannot_go_two_ways() {
        Bpmn drawing = journey()
                .question("ask", "testAsk")
                .step("a", "testStep")
                .path("in", "ask")
                .flow("ask", "a", "ask_outcome == 'yes'")
                .flow("ask", "out", "ask_outcome == 'yes'")
                .path("a", "out");

        assertThat(codes(drawing)).contains("answer-twice@ask_to_out");
    }

    @Test
    void a_start_that_names_no_form_is_told_at_the_start() {
        Bpmn drawing = Bpmn.journey("checked")
                .start("in", "block", "start", "ways", "[{\"kind\":\"form\"}]")
                .end("out")
                .path("in", "out");

        assertThat(findings(drawing)).singleElement().satisfies(finding -> {
            assertThat(finding.elementId()).isEqualTo("in");
            assertThat(finding.setting()).isEqualTo("ways");
        });
    }

    @Test
    void a_wait_until_a_day_in_the_past_is_told() {
        Bpmn drawing = journey()
                .waitTime("pause", "wait", "mode", "date", "date", "2020-01-01")
                .path("in", "pause", "out");

        assertThat(codes(drawing)).containsExactly("date-past@pause");
    }
}
