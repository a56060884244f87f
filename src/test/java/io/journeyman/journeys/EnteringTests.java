package io.journeyman.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.contacts.ContactValues;
import io.journeyman.events.EventKinds;
import io.journeyman.segments.ListId;
import io.journeyman.segments.Lists;
import io.journeyman.shared.ContactId;
import io.journeyman.testing.Bpmn;
import io.journeyman.testing.DatabaseTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class EnteringTests extends JourneyKit {

    @Autowired
    private Lists lists;

    private static Bpmn journey(String key, String ways, String... settings) {
        List<String> all = new ArrayList<>(List.of("block", "start", "ways", ways));
        all.addAll(List.of(settings));
        return Bpmn.journey(key)
                .start("in", all.toArray(String[]::new))
                .waitTime("pause", "wait", "duration", "P10D")
                .end("out")
                .path("in", "pause", "out");
    }

    @Test
    void a_form_brings_in_whoever_sends_it() {
        publish(journey("by-form", "[{\"kind\":\"form\",\"ref\":\"form-1\"}]"));
        ContactId ada = person();
        ContactId bo = person();

        does(
                event(ada, EventKinds.FORM_SUBMITTED).about("form", "form-1"),
                event(bo, EventKinds.FORM_SUBMITTED).about("form", "form-2"));

        assertThat(runs(ada)).isEqualTo(1);
        assertThat(runs(bo)).isZero();
    }

    @Test
    void an_event_of_another_system_brings_in_those_its_conditions_hold_for() {
        publish(
                journey(
                        "by-event",
                        "[{\"kind\":\"event\",\"ref\":\"trial.started\",\"when\":{\"field\":\"event.plan\",\"op\":\"is\",\"value\":\"team\"}}]"));
        ContactId ada = person();
        ContactId bo = person();

        does(
                event(ada, "api.trial.started").with("plan", "Team"),
                event(bo, "api.trial.started").with("plan", "single"));

        assertThat(runs(ada)).isEqualTo(1);
        assertThat(runs(bo)).isZero();
    }

    @Test
    void a_segment_and_a_score_that_are_watched_bring_people_in() {
        publish(journey("by-segment", "[{\"kind\":\"segment\",\"ref\":\"s-1\"},{\"kind\":\"score\",\"ref\":\"50\"}]"));
        ContactId ada = person();
        ContactId bo = person();

        does(
                event(ada, EventKinds.SEGMENT_ENTERED).about("segment", "s-1"),
                event(bo, EventKinds.SCORE_REACHED).with("score", 55).with("threshold", 50));

        assertThat(runs(ada)).isEqualTo(1);
        assertThat(runs(bo)).isEqualTo(1);
    }

    @Test
    void nobody_enters_a_second_time_unless_the_start_says_so() {
        publish(journey("only-once", "[{\"kind\":\"form\",\"ref\":\"once\"}]"));
        publish(journey("every-time", "[{\"kind\":\"form\",\"ref\":\"always\"}]", "reentry", "always"));
        ContactId ada = person();

        does(event(ada, EventKinds.FORM_SUBMITTED).about("form", "once"));
        does(event(ada, EventKinds.FORM_SUBMITTED).about("form", "once"));
        assertThat(runs(ada)).isEqualTo(1);
        does(
                event(ada, EventKinds.FORM_SUBMITTED).about("form", "always"),
                event(ada, EventKinds.FORM_SUBMITTED).about("form", "always"));

        assertThat(runs(ada)).isEqualTo(3);
    }

    @Test
    void somebody_inside_does_not_enter_again_until_they_are_through() {
        publish(journey("not-inside", "[{\"kind\":\"form\",\"ref\":\"inside\"}]", "reentry", "notInside"));
        ContactId ada = person();

        does(
                event(ada, EventKinds.FORM_SUBMITTED).about("form", "inside"),
                event(ada, EventKinds.FORM_SUBMITTED).about("form", "inside"));
        does(event(ada, EventKinds.FORM_SUBMITTED).about("form", "inside"));
        assertThat(runs(ada)).isEqualTo(1);
        pass(Duration.ofDays(11));
        does(event(ada, EventKinds.FORM_SUBMITTED).about("form", "inside"));

        assertThat(runs(ada)).isEqualTo(2);
    }

    @Test
    void after_so_many_days_a_person_may_come_again() {
        publish(journey(
                "after-days", "[{\"kind\":\"form\",\"ref\":\"days\"}]", "reentry", "afterDays", "reentryDays", "30"));
        ContactId ada = person();

        does(event(ada, EventKinds.FORM_SUBMITTED).about("form", "days"));
        pass(Duration.ofDays(29));
        does(event(ada, EventKinds.FORM_SUBMITTED).about("form", "days"));
        assertThat(runs(ada)).isEqualTo(1);
        pass(Duration.ofDays(2));
        does(event(ada, EventKinds.FORM_SUBMITTED).about("form", "days"));

        assertThat(runs(ada)).isEqualTo(2);
    }

    @Test
    void each_cart_has_a_run_of_its_own() {
        publish(journey(
                "per-cart",
                "[{\"kind\":\"event\",\"ref\":\"cart.left\",\"subject\":\"cart\"}]",
                "reentry",
                "perSubject"));
        ContactId ada = person();

        does(
                event(ada, "api.cart.left").with("cart", "c-1"),
                event(ada, "api.cart.left").with("cart", "c-1"),
                event(ada, "api.cart.left").with("cart", "c-2"));

        assertThat(runs(ada)).isEqualTo(2);
        assertThat(lastRun(ada).subjectKey()).startsWith("c-");
    }

    @Test
    void the_filter_of_the_start_is_judged_at_the_door() {
        Journey journey = publish(
                journey("filtered", "[]", "filter", "{\"field\":\"contact.city\",\"op\":\"is\",\"value\":\"Sofia\"}"));
        ContactId ada = contacts.create(
                        ContactValues.email("filtered-in@example.org").with("city", "Sofia"))
                .id();
        ContactId bo = contacts.create(
                        ContactValues.email("filtered-out@example.org").with("city", "Oslo"))
                .id();

        EnrolmentJob job = enrolments.enrol(journey.id(), new People.Chosen(List.of(ada, bo)));
        drain();

        assertThat(runs(ada)).isEqualTo(1);
        assertThat(runs(bo)).isZero();
        EnrolmentJob done = enrolments.progress(journey.id(), job.id());
        assertThat(done.state()).isEqualTo(EnrolmentJob.State.DONE);
        assertThat(done.started()).isEqualTo(1);
        assertThat(done.refused()).isEqualTo(1);
    }

    @Test
    void a_whole_list_is_added_by_one_click_and_those_inside_already_are_not_added_again() {
        Journey journey = publish(journey("whole-list", "[]"));
        ListId list = lists.create("Whole list", "");
        List<ContactId> people = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            people.add(person());
        }
        lists.add(list, people, "user:test");
        enter(journey, people.get(0));

        EnrolmentJob job = enrolments.enrol(journey.id(), new People.OfList(list.value()));
        assertThat(job.total()).isEqualTo(250);
        drain();

        EnrolmentJob done = enrolments.progress(journey.id(), job.id());
        assertThat(done.state()).isEqualTo(EnrolmentJob.State.DONE);
        assertThat(done.walked()).isEqualTo(250);
        assertThat(done.already()).isEqualTo(1);
        assertThat(done.started()).isEqualTo(249);
        assertThat(done.secondsLeft()).isZero();
        assertThat(numbersAt(journey, "pause").hereNow()).isEqualTo(250);
    }

    @Test
    void nobody_can_be_added_to_a_journey_that_was_never_published() {
        Bpmn drawing = journey("never-published", "[]");
        Journey journey = journeys.create("Never published", drawing.key(), JourneyKind.JOURNEY, drawing.bytes());

        assertThatThrownBy(() -> enrolments.enrol(journey.id(), new People.Chosen(List.of(person()))))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void while_a_journey_is_held_people_wait_at_the_door() {
        Journey journey = publish(journey("held-door", "[{\"kind\":\"form\",\"ref\":\"door\"}]"));
        ContactId ada = person();
        life.hold(journey.id(), "Checking");

        does(event(ada, EventKinds.FORM_SUBMITTED).about("form", "door"));
        assertThat(runs(ada)).isZero();
        assertThat(numbers.live(journey.id(), null, null).waitingAtTheDoor()).isEqualTo(1);
        life.goOn(journey.id(), null);
        drain();

        assertThat(runs(ada)).isEqualTo(1);
    }
}
