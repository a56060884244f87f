package io.journeyman.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.events.EventKinds;
import io.journeyman.shared.ContactId;
import io.journeyman.testing.Bpmn;
import io.journeyman.testing.DatabaseTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@DatabaseTest
class WaitingTests extends JourneyKit {

    static Bpmn clickWait(String key, String... settings) {
        return Bpmn.journey(key)
                .start("in")
                .step("mail", "testStep")
                .waitFor("click", "waitFor", "message.clicked", settings)
                .timeOut("late", "click", true, "wait", "duration", "P2D")
                .step("clicked", "testStep")
                .waitTime("pause", "wait", "duration", "P30D")
                .step("silent", "testStep")
                .end("out")
                .path("in", "mail", "click", "clicked", "pause", "out")
                .path("late", "silent", "out");
    }

    @Test
    void a_click_moves_exactly_the_person_who_clicked() {
        Journey journey = publish(clickWait("moves-one"));
        ContactId ada = person();
        ContactId bo = person();
        String ofAda = enter(journey, ada);
        String ofBo = enter(journey, bo);

        does(click(ada, ofAda));

        assertThat(at(ofAda)).containsExactly("pause");
        assertThat(at(ofBo)).containsExactly("click");
        assertThat(numbersAt(journey, "click").hereNow()).isEqualTo(1);
        assertThat(numbersAt(journey, "clicked").wentThrough()).isEqualTo(1);
    }

    @Test
    void whoever_does_not_click_goes_the_other_way_when_the_time_is_over() {
        Journey journey = publish(clickWait("times-out"));
        ContactId ada = person();
        String run = enter(journey, ada);

        pass(Duration.ofHours(47));
        assertThat(at(run)).containsExactly("click");
        pass(Duration.ofHours(1));

        assertThat(at(run)).isEmpty();
        assertThat(path(run)).containsExactly("in", "mail", "click", "late", "silent", "out");
        assertThat(numbers.path(run).steps().get(2).whys())
                .extracting(Why::code)
                .containsExactly("time-limit");
    }

    @Test
    void a_click_that_came_before_the_wait_opened_is_found() {
        Bpmn drawing = Bpmn.journey("early-click")
                .start("in")
                .step("mail", "testStep")
                .waitTime("first", "wait", "duration", "PT1H")
                .waitFor("click", "waitFor", "message.clicked")
                .timeOut("late", "click", true, "wait", "duration", "P2D")
                .step("clicked", "testStep")
                .end("out")
                .path("in", "mail", "first", "click", "clicked", "out")
                .path("late", "out");
        Journey journey = publish(drawing);
        ContactId ada = person();
        String run = enter(journey, ada);

        pass(Duration.ofMinutes(10));
        does(click(ada, run));
        assertThat(at(run)).containsExactly("first");
        pass(Duration.ofHours(1));

        assertThat(path(run)).containsExactly("in", "mail", "first", "click", "clicked", "out");
    }

    @Test
    void one_click_does_not_open_two_waits_in_a_row() {
        Bpmn drawing = Bpmn.journey("two-waits")
                .start("in")
                .waitFor("first", "waitFor", "message.clicked")
                .timeOut("late1", "first", true, "wait", "duration", "P2D")
                .waitFor("second", "waitFor", "message.clicked")
                .timeOut("late2", "second", true, "wait", "duration", "P2D")
                .end("out")
                .path("in", "first", "second", "out")
                .path("late1", "out")
                .path("late2", "out");
        Journey journey = publish(drawing);
        ContactId ada = person();
        String run = enter(journey, ada);

        does(click(ada, run));
        assertThat(at(run)).containsExactly("second");
        does(click(ada, run));

        assertThat(path(run)).containsExactly("in", "first", "second", "out");
    }

    @Test
    void a_click_of_a_machine_moves_nobody() {
        Journey journey = publish(clickWait("machine-click"));
        ContactId ada = person();
        String run = enter(journey, ada);

        does(click(ada, run).with("human", false));

        assertThat(at(run)).containsExactly("click");
    }

    @Test
    void a_click_in_a_message_of_another_journey_does_not_count() {
        Journey journey = publish(clickWait("own-messages"));
        Journey other = publish(clickWait("other-messages"));
        ContactId ada = person();
        String run = enter(journey, ada);
        String elsewhere = enter(other, ada);

        does(click(ada, elsewhere));

        assertThat(at(run)).containsExactly("click");
        assertThat(at(elsewhere)).containsExactly("pause");
    }

    @Test
    void any_message_counts_where_the_wait_says_so() {
        Journey journey = publish(clickWait("any-message", "scope", "any", "link", "guide"));
        Journey other = publish(clickWait("any-other"));
        ContactId ada = person();
        String run = enter(journey, ada);
        String elsewhere = enter(other, ada);

        does(click(ada, elsewhere).with("label", "calculator"));
        assertThat(at(run)).containsExactly("click");
        does(click(ada, elsewhere));

        assertThat(at(run)).containsExactly("pause");
    }

    @Test
    void conditions_on_what_was_done_decide() {
        Bpmn drawing = Bpmn.journey("big-orders")
                .start("in")
                .waitFor(
                        "order",
                        "waitFor",
                        "api.order.placed",
                        "where",
                        "{\"field\":\"event.amount\",\"op\":\"atLeast\",\"value\":100}")
                .timeOut("late", "order", true, "wait", "duration", "P7D")
                .end("out")
                .path("in", "order", "out")
                .path("late", "out");
        Journey journey = publish(drawing);
        ContactId ada = person();
        String run = enter(journey, ada);

        does(event(ada, "api.order.placed").with("amount", 20));
        assertThat(at(run)).containsExactly("order");
        does(event(ada, "api.order.placed").with("amount", 250));

        assertThat(at(run)).isEmpty();
        assertThat(lastRun(ada).ending()).isEqualTo(RunEnding.FINISHED);
    }

    @Test
    void what_became_of_a_message_reaches_the_step_that_waits_for_it() {
        Bpmn drawing = Bpmn.journey("outcome-back")
                .start("in")
                .step("sms", "testAwait")
                .exclusive("reached")
                .step("fine", "testStep")
                .step("again", "testStep")
                .end("out")
                .path("in", "sms", "reached")
                .flow("reached", "fine", "sms_outcome == 'delivered'")
                .otherwise("reached", "again")
                .path("fine", "out")
                .path("again", "out");
        Journey journey = publish(drawing);
        ContactId ada = person();
        String run = enter(journey, ada);
        var visit = instances.standing(run).get(0);
        var call = io.journeyman.testing.TestBlocks.MET.stream()
                .filter(met -> met.contact().equals(ada))
                .reduce((first, second) -> second)
                .orElseThrow();

        does(event(ada, EventKinds.MESSAGE_OUTCOME)
                .about("activity", call.place().activityInstanceId())
                .in(run, "sms")
                .with("executionId", call.place().executionId())
                .with("outcome", "delivered"));

        assertThat(visit.elementId()).isEqualTo("sms");
        assertThat(path(run)).containsExactly("in", "sms", "reached", "fine", "out");
    }

    @Test
    void a_held_journey_keeps_what_people_did_and_goes_on_from_there() {
        Journey journey = publish(clickWait("held-click"));
        ContactId ada = person();
        String run = enter(journey, ada);
        life.hold(journey.id(), "Wrong picture in the mail");

        does(click(ada, run));
        pass(Duration.ofDays(3));
        assertThat(path(run)).doesNotContain("clicked", "silent");
        life.goOn(journey.id(), null);
        drain();

        assertThat(at(run)).containsExactly("pause");
        assertThat(path(run)).contains("clicked").doesNotContain("silent");
    }
}
