package io.journeyman.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Paging;
import io.journeyman.testing.Bpmn;
import io.journeyman.testing.DatabaseTest;
import io.journeyman.testing.TestEngine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class JourneyLifeTests extends JourneyKit {

    @Autowired
    private TestEngine engine;

    private static Bpmn pausing(String key) {
        return Bpmn.journey(key)
                .start("in")
                .waitTime("pause", "wait", "duration", "P1D")
                .step("after", "testStep")
                .end("out")
                .path("in", "pause", "after", "out");
    }

    @Test
    void a_held_journey_takes_no_step_until_it_goes_on() {
        Journey journey = publish(pausing("held-still"));
        String run = enter(journey, person());

        Journey held = life.hold(journey.id(), "The picture is wrong");
        pass(Duration.ofDays(2));
        assertThat(at(run)).containsExactly("pause");
        assertThat(held.state()).isEqualTo(JourneyState.HELD);
        assertThat(held.stateReason()).isEqualTo("The picture is wrong");
        assertThat(numbers.people(journey.id(), "pause", null, true, Paging.first(5))
                        .items())
                .singleElement()
                .satisfies(
                        person -> assertThat(person.why()).extracting(Why::code).isEqualTo("held"));
        life.goOn(journey.id(), Duration.ofHours(24));
        drain();

        assertThat(at(run)).isEmpty();
        assertThatThrownBy(() -> life.goOn(journey.id(), null)).isInstanceOf(WrongState.class);
    }

    @Test
    void people_taken_out_take_no_further_step_and_their_messages_are_withdrawn() {
        Journey journey = publish(pausing("taken-out"));
        ContactId ada = person();
        String run = enter(journey, ada);
        String other = enter(journey, person());
        engine.withdrawn().clear();

        int taken = life.takeOut(journey.id(), List.of(run, "no-such-run"), "Asked us by phone");
        pass(Duration.ofDays(2));

        assertThat(taken).isEqualTo(1);
        assertThat(engine.withdrawn()).extracting("instanceId").contains(run);
        assertThat(lastRun(ada).ending()).isEqualTo(RunEnding.TAKEN_OUT);
        assertThat(lastRun(ada).endReason()).isEqualTo("Asked us by phone");
        assertThat(path(run)).containsExactly("in", "pause");
        assertThat(path(other)).containsExactly("in", "pause", "after", "out");
    }

    @Test
    void a_journey_that_ends_lets_people_finish_and_nobody_in() {
        Journey journey = publish(pausing("drained"));
        String run = enter(journey, person());

        life.end(journey.id(), false, "Season is over");
        drain();
        assertThat(journeys.get(journey.id()).state()).isEqualTo(JourneyState.DRAINING);
        assertThatThrownBy(() -> enrolments.enrol(journey.id(), new People.Chosen(List.of(person()))))
                .isInstanceOf(WrongState.class);
        pass(Duration.ofDays(2));

        assertThat(path(run)).endsWith("after", "out");
        assertThat(journeys.get(journey.id()).state()).isEqualTo(JourneyState.ENDED);
    }

    @Test
    void ending_at_once_takes_everybody_out() {
        Journey journey = publish(pausing("ended-now"));
        ContactId ada = person();
        enter(journey, ada);
        enter(journey, person());

        life.end(journey.id(), true, "Wrong audience");
        drain();

        assertThat(journeys.get(journey.id()).state()).isEqualTo(JourneyState.ENDED);
        assertThat(numbers.live(journey.id(), null, null).inside()).isZero();
        assertThat(lastRun(ada).ending()).isEqualTo(RunEnding.JOURNEY_ENDED);
    }

    @Test
    void an_ended_journey_lives_again_when_it_is_published_again() {
        Journey journey = publish(pausing("lives-again"));
        life.end(journey.id(), false, "Pause");
        drain();

        publishing.publish(journey.id(), 1, "Back", StartMatching.ONLY_NEW);
        String run = enter(journey, person());

        assertThat(at(run)).containsExactly("pause");
    }

    @Test
    void numbers_say_who_is_here_who_went_through_and_by_which_arrow() {
        Journey journey = publish(pausing("counted"));
        enter(journey, person());
        pass(Duration.ofDays(2));
        String run = enter(journey, person());

        LiveNumbers live = numbers.live(journey.id(), 1, null);

        assertThat(live.entered()).isEqualTo(2);
        assertThat(live.inside()).isEqualTo(1);
        assertThat(numbersAt(journey, "pause")).isEqualTo(new LiveNumbers.ElementNumbers("pause", 1, 0, 2, 1, 0));
        assertThat(live.arrows())
                .contains(new LiveNumbers.ArrowNumbers("in_to_pause", 2))
                .contains(new LiveNumbers.ArrowNumbers("pause_to_after", 1));
        assertThat(live.ends()).containsExactly(new LiveNumbers.EndNumbers("out", RunEnding.FINISHED, null, 1));
        PersonPath path = numbers.path(run);
        assertThat(path.steps().get(1).due()).isEqualTo(now().plus(Duration.ofDays(1)));
        assertThat(path.steps().get(1).whys()).extracting(Why::code).containsExactly("waiting");
    }

    @Test
    void a_person_who_asks_to_be_erased_leaves_no_trace() {
        Journey journey = publish(pausing("forgotten"));
        ContactId ada = person();
        enter(journey, ada);

        assertThat(personalData.export(ada)).containsKey("journeys");
        transaction.executeWithoutResult(status -> personalData.erase(ada));

        assertThat(runs(ada)).isZero();
        assertThat(numbers.live(journey.id(), null, null).inside()).isZero();
    }

    @Autowired
    private JourneyPersonalData personalData;
}
