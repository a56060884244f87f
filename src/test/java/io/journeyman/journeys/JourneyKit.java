package io.journeyman.journeys;

import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.engine.Instances;
import io.journeyman.engine.Standing;
import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.events.NewEvent;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Ids;
import io.journeyman.shared.Paging;
import io.journeyman.shared.time.ShiftableClock;
import io.journeyman.shared.work.Workers;
import io.journeyman.testing.Bpmn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of running journeys share: people, published drawings, things people do, time. Subclass it. */
abstract class JourneyKit {

    @Autowired
    Journeys journeys;

    @Autowired
    Drafts drafts;

    @Autowired
    Publishing publishing;

    @Autowired
    Enrolments enrolments;

    @Autowired
    JourneyLife life;

    @Autowired
    JourneyNumbers numbers;

    @Autowired
    Instances instances;

    @Autowired
    Contacts contacts;

    @Autowired
    ContactEvents events;

    @Autowired
    Workers workers;

    @Autowired
    ShiftableClock clock;

    @Autowired
    TransactionTemplate transaction;

    private static int count;

    ContactId person() {
        return contacts.create(ContactValues.email("person" + ++count + "@example.org"))
                .id();
    }

    /** Makes and publishes a journey. */
    Journey publish(Bpmn drawing) {
        Journey journey =
                journeys.create("Journey " + drawing.key(), drawing.key(), JourneyKind.JOURNEY, drawing.bytes());
        publishing.publish(journey.id(), 1, "first", StartMatching.ONLY_NEW);
        return journeys.get(journey.id());
    }

    /** Saves the drawing over the newest draft and publishes it. */
    JourneyVersion publishNext(Journey journey, Bpmn drawing) {
        JourneyDraft saved = drafts.save(journey.id(), drafts.open(journey.id()).revision(), drawing.bytes());
        return publishing.publish(journey.id(), saved.revision(), "next", StartMatching.ONLY_NEW);
    }

    /** Adds a person by hand and takes every step that is due; answers the run. */
    String enter(Journey journey, ContactId contact) {
        enrolments.enrol(journey.id(), new People.Chosen(List.of(contact)));
        drain();
        return numbers.runsOf(contact, Paging.first(100)).items().stream()
                .filter(run -> run.journey().equals(journey.id()))
                .findFirst()
                .orElseThrow()
                .instanceId();
    }

    RunRow lastRun(ContactId contact) {
        return numbers.runsOf(contact, Paging.first(1)).items().get(0);
    }

    long runs(ContactId contact) {
        return numbers.runsOf(contact, Paging.first(1)).total();
    }

    void drain() {
        workers.drain();
    }

    void pass(Duration time) {
        clock.advance(time);
        drain();
    }

    Instant now() {
        return clock.instant();
    }

    /** The elements where a run stands. */
    List<String> at(String instance) {
        return instances.standing(instance).stream()
                .map(Standing::elementId)
                .sorted()
                .toList();
    }

    /** The elements a run went through, in order. */
    List<String> path(String instance) {
        return numbers.path(instance).steps().stream()
                .map(PersonPath.PathStep::elementId)
                .toList();
    }

    NewEvent event(ContactId contact, String kind) {
        return NewEvent.of(contact, kind, now(), "test").once(Ids.next().toString());
    }

    NewEvent click(ContactId contact, String instance) {
        return event(contact, EventKinds.MESSAGE_CLICKED)
                .titled("Welcome")
                .in(instance, "mail")
                .with("human", true)
                .with("label", "guide");
    }

    /** Appends without letting anybody act on it yet. */
    void happens(NewEvent... news) {
        transaction.executeWithoutResult(status -> events.append(List.of(news)));
    }

    /** Appends and lets everybody act on it. */
    void does(NewEvent... news) {
        happens(news);
        drain();
    }

    LiveNumbers.ElementNumbers numbersAt(Journey journey, String element) {
        return numbers.live(journey.id(), null, null).elements().stream()
                .filter(row -> row.elementId().equals(element))
                .findFirst()
                .orElse(new LiveNumbers.ElementNumbers(element, 0, 0, 0, 0, 0));
    }
}
