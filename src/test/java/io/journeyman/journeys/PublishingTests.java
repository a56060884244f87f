package io.journeyman.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.segments.InUse;
import io.journeyman.segments.ListId;
import io.journeyman.segments.Lists;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Invalid;
import io.journeyman.testing.Bpmn;
import io.journeyman.testing.DatabaseTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PublishingTests extends JourneyKit {

    @Autowired
    private Lists lists;

    private static Bpmn pausing(String key, String duration) {
        return Bpmn.journey(key)
                .start("in")
                .waitTime("pause", "wait", "duration", duration)
                .step("after", "testStep")
                .end("out")
                .path("in", "pause", "after", "out");
    }

    private static Bpmn watching(String key, ListId list) {
        return Bpmn.journey(key)
                .start("in", "block", "start", "ways", "[{\"kind\":\"list\",\"ref\":\"" + list + "\"}]")
                .waitTime("pause", "wait", "duration", "P1D")
                .end("out")
                .path("in", "pause", "out");
    }

    @Test
    void people_under_way_finish_on_their_version() {
        Journey journey = publish(pausing("two-versions", "P2D"));
        String first = enter(journey, person());

        publishNext(journey, pausing("two-versions", "P1D"));
        String second = enter(journey, person());
        pass(Duration.ofHours(25));

        assertThat(at(first)).containsExactly("pause");
        assertThat(at(second)).isEmpty();
        assertThat(journeys.versions(journey.id()))
                .extracting(JourneyVersion::number, JourneyVersion::insideNow)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, 0L), org.assertj.core.groups.Tuple.tuple(1, 1L));
        pass(Duration.ofDays(1));
        assertThat(at(first)).isEmpty();
    }

    @Test
    void an_older_version_is_rolled_back_to_by_publishing_it_again() {
        Journey journey = publish(pausing("rolled-back", "P2D"));
        publishNext(journey, pausing("rolled-back", "P1D"));

        JourneyVersion again = publishing.publishAgain(journey.id(), 1, "Back to two days");

        assertThat(again.number()).isEqualTo(3);
        assertThat(journeys.diagram(journey.id(), 3)).isEqualTo(journeys.diagram(journey.id(), 1));
        assertThat(journeys.get(journey.id()).liveVersion()).isEqualTo(3);
        assertThat(new String(journeys.diagram(journey.id(), 2), java.nio.charset.StandardCharsets.UTF_8))
                .contains("P1D");
    }

    @Test
    void what_was_looked_at_is_what_is_published() {
        Journey journey = publish(pausing("looked-at", "P2D"));
        drafts.save(journey.id(), 1, pausing("looked-at", "P1D").bytes());

        assertThatThrownBy(() -> publishing.publish(journey.id(), 1, "", StartMatching.ONLY_NEW))
                .isInstanceOf(Invalid.class);

        assertThat(journeys.versions(journey.id())).hasSize(1);
    }

    @Test
    void the_preview_says_who_matches_already_and_who_is_under_way() {
        ListId list = lists.create("Preview people", "");
        lists.add(list, List.of(person(), person(), person()), "user:test");
        drain();
        Bpmn drawing = watching("previewed", list);
        Journey journey = journeys.create("Previewed", drawing.key(), JourneyKind.JOURNEY, drawing.bytes());

        PublishPreview first = publishing.preview(journey.id());
        publishing.publish(journey.id(), 1, "", StartMatching.ONLY_NEW);
        enter(journey, person());
        PublishPreview second = publishing.preview(journey.id());

        assertThat(first.ready()).isTrue();
        assertThat(first.matching()).isEqualTo(3);
        assertThat(first.nextVersion()).isEqualTo(1);
        assertThat(first.uses()).containsEntry("lists", List.of(list.toString()));
        assertThat(second.changed()).isFalse();
        assertThat(second.underWay()).containsEntry(1, 1L);
    }

    @Test
    void people_who_match_already_start_only_when_asked_for() {
        ListId quiet = lists.create("Quiet people", "");
        ListId eager = lists.create("Eager people", "");
        ContactId ada = person();
        ContactId bo = person();
        lists.add(quiet, List.of(ada), "user:test");
        lists.add(eager, List.of(bo), "user:test");
        drain();
        clock.advance(Duration.ofMinutes(1));
        Bpmn one = watching("only-new", quiet);
        Bpmn two = watching("start-now", eager);
        Journey onlyNew = journeys.create("Only new", one.key(), JourneyKind.JOURNEY, one.bytes());
        Journey startNow = journeys.create("Start now", two.key(), JourneyKind.JOURNEY, two.bytes());

        publishing.publish(onlyNew.id(), 1, "", StartMatching.ONLY_NEW);
        publishing.publish(startNow.id(), 1, "", StartMatching.NOW);
        drain();

        assertThat(runs(ada)).isZero();
        assertThat(runs(bo)).isEqualTo(1);
        ContactId late = person();
        lists.add(quiet, List.of(late), "user:test");
        drain();
        assertThat(runs(late)).isEqualTo(1);
    }

    @Test
    void what_a_journey_uses_cannot_be_deleted_while_it_is_used() {
        ListId list = lists.create("Used people", "");
        Journey journey = publish(watching("user-of-list", list));

        assertThatThrownBy(() -> lists.delete(list)).isInstanceOf(InUse.class);
        life.end(journey.id(), false, "Over");
        drain();
        lists.delete(list);

        assertThat(lists.find(list)).isEmpty();
    }

    @Test
    void a_part_is_called_and_its_outcome_decides_the_way() {
        Bpmn part = Bpmn.journey("small-part")
                .start("begin")
                .question("ask", "testAsk")
                .end("good", "good")
                .end("bad", "bad")
                .path("begin", "ask")
                .flow("ask", "good", "ask_outcome == 'yes'")
                .flow("ask", "bad", "ask_outcome == 'no'");
        Journey called = journeys.create("Small part", part.key(), JourneyKind.PART, part.bytes());
        publishing.publish(called.id(), 1, "", StartMatching.ONLY_NEW);
        Bpmn caller = Bpmn.journey("calling")
                .start("in")
                .part("call", "small-part")
                .exclusive("how")
                .end("glad")
                .end("sad")
                .path("in", "call", "how")
                .flow("how", "glad", "call_outcome == 'good'")
                .flow("how", "sad", "call_outcome == 'bad'");
        Journey journey = publish(caller);

        String run = enter(journey, person());

        assertThat(path(run)).containsExactly("in", "call", "begin", "ask", "bad", "how", "sad");
        assertThatThrownBy(() -> enrolments.enrol(called.id(), new People.Chosen(List.of(person()))))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void a_way_of_the_part_that_nobody_drew_is_told() {
        Bpmn part = Bpmn.journey("three-ways")
                .start("begin")
                .question("ask", "testAsk")
                .end("good", "good")
                .end("bad", "bad")
                .path("begin", "ask")
                .flow("ask", "good", "ask_outcome == 'yes'")
                .flow("ask", "bad", "ask_outcome == 'no'");
        Journey called = journeys.create("Three ways", part.key(), JourneyKind.PART, part.bytes());
        publishing.publish(called.id(), 1, "", StartMatching.ONLY_NEW);
        Bpmn caller = Bpmn.journey("forgetful")
                .start("in")
                .part("call", "three-ways")
                .exclusive("how")
                .end("glad")
                .end("other")
                .path("in", "call", "how")
                .flow("how", "glad", "call_outcome == 'good'")
                .flow("how", "other", "call_outcome == 'splendid'");
        Journey journey = journeys.create("Forgetful", caller.key(), JourneyKind.JOURNEY, caller.bytes());

        assertThat(publishing.preview(journey.id()).findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("answers-left-out", "answer-unknown");
    }
}
