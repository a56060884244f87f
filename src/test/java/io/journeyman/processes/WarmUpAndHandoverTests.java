package io.journeyman.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.consent.ConsentState;
import io.journeyman.consent.ConsentStatement;
import io.journeyman.consent.ConsentStatement.Evidence;
import io.journeyman.consent.ConsentStatement.LegalBasis;
import io.journeyman.consent.ConsentStatement.Source;
import io.journeyman.consent.Consents;
import io.journeyman.contacts.Companies;
import io.journeyman.contacts.CompanyValues;
import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.events.NewEvent;
import io.journeyman.handover.CallAnswer;
import io.journeyman.handover.Closing;
import io.journeyman.handover.Inbox;
import io.journeyman.handover.InboxQueries;
import io.journeyman.handover.InboxTask;
import io.journeyman.identity.Role;
import io.journeyman.identity.Teams;
import io.journeyman.identity.User;
import io.journeyman.identity.Viewer;
import io.journeyman.identity.Viewers;
import io.journeyman.journeys.Enrolments;
import io.journeyman.journeys.Journey;
import io.journeyman.journeys.JourneyNumbers;
import io.journeyman.journeys.People;
import io.journeyman.journeys.PersonPath;
import io.journeyman.journeys.RunRow;
import io.journeyman.messaging.Message;
import io.journeyman.messaging.MessageQueries;
import io.journeyman.messaging.MessageState;
import io.journeyman.scoring.PointsGiven;
import io.journeyman.scoring.Scores;
import io.journeyman.segments.Lists;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Ids;
import io.journeyman.shared.Paging;
import io.journeyman.shared.time.ShiftableClock;
import io.journeyman.shared.work.Workers;
import io.journeyman.starter.Gallery;
import io.journeyman.testing.Browsers;
import io.journeyman.testing.DatabaseTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The shipped journey "Warm-up and handover" with its part, executed as drawn. */
@DatabaseTest
class WarmUpAndHandoverTests {

    @Autowired
    private Gallery gallery;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private JourneyNumbers numbers;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Companies companies;

    @Autowired
    private Consents consents;

    @Autowired
    private ContactEvents events;

    @Autowired
    private Scores scores;

    @Autowired
    private Lists lists;

    @Autowired
    private MessageQueries messages;

    @Autowired
    private Inbox inbox;

    @Autowired
    private InboxQueries inboxQueries;

    @Autowired
    private Teams teams;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Browsers colleagues;

    @Autowired
    private Workers workers;

    @Autowired
    private ShiftableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private Journey journey;
    private User rep;
    private static int number;

    @BeforeEach
    void installed() {
        journey = gallery.installOnce("warm-up-and-handover", Map.of());
        rep = colleagues.colleague(Role.SALES_REP);
        teams.all().stream()
                .filter(team -> team.name().equals("Sales"))
                .forEach(team -> teams.put(team.id(), rep.id(), false));
        drain();
    }

    @Test
    void a_lead_who_clicks_and_fits_is_handed_over_and_accepted() {
        ContactId ada = person("Head of Operations", 300, false);
        RunRow run = enter(ada);
        assertThat(messagesTo(ada)).containsExactly("welcome SENT");

        click(ada, run);

        assertThat(scores.of(ada)).isEqualTo(55);
        InboxTask task = openTask(ada);
        inbox.claim(task.id(), viewer());
        inbox.close(
                task.id(),
                viewer(),
                new Closing("accepted", "Wants an offer", "Send the offer", LocalDate.parse("2027-01-15"), null));
        drain();
        assertThat(run(ada).outcome()).isEqualTo("withSales");
        assertThat(path(ada))
                .containsSubsequence(
                        "welcome", "click", "points", "hot", "sales", "decide", "accepted", "said", "withSales");
    }

    @Test
    void whoever_does_not_click_gets_one_reminder_and_stays_in_nurturing() {
        ContactId bo = person("Clerk", 20, false);
        enter(bo);

        pass(Duration.ofDays(2).plusMinutes(1));
        assertThat(messagesTo(bo)).contains("sms SENT");
        pass(Duration.ofDays(1).plusMinutes(1));

        assertThat(run(bo).outcome()).isEqualTo("nurturing");
        assertThat(path(bo))
                .containsSubsequence(
                        "click", "noClick", "judged", "hot", "hasViber", "toSms", "sms", "pause", "hotNow", "stays");
        assertThat(messagesTo(bo)).hasSize(2);
    }

    @Test
    void people_with_viber_get_the_reminder_there_and_no_sms_when_it_arrives() {
        ContactId cleo = person("Clerk", 20, true);
        enter(cleo);

        pass(Duration.ofDays(2).plusMinutes(1));
        pass(Duration.ofMinutes(10));
        pass(Duration.ofDays(1).plusMinutes(1));

        assertThat(messagesTo(cleo)).anyMatch(message -> message.startsWith("viber"));
        assertThat(messagesTo(cleo)).noneMatch(message -> message.startsWith("sms"));
        assertThat(run(cleo).outcome()).isEqualTo("nurturing");
    }

    @Test
    void somebody_who_becomes_hot_after_the_reminder_goes_to_sales() {
        ContactId dana = person("Clerk", 20, false);
        enter(dana);
        pass(Duration.ofDays(2).plusMinutes(1));

        scores.add(List.of(new PointsGiven(dana, 60, "asked for a demo", PointsGiven.Origin.demo())));
        pass(Duration.ofDays(1).plusMinutes(1));

        assertThat(openTask(dana).open()).isTrue();
        assertThat(path(dana)).containsSubsequence("pause", "hotNow", "toSales", "sales", "decide");
    }

    @Test
    void nobody_answered_so_one_last_mail_is_written() {
        ContactId ela = person("Director of Planning", 300, false);
        RunRow run = enter(ela);
        click(ela, run);
        InboxTask task = openTask(ela);
        inbox.claim(task.id(), viewer());
        for (int call = 0; call < 3; call++) {
            inbox.called(task.id(), viewer(), CallAnswer.NO_ANSWER, null, null);
        }

        inbox.close(task.id(), viewer(), Closing.of("noAnswer"));
        drain();

        assertThat(run(ela).outcome()).isEqualTo("written");
        assertThat(messagesTo(ela)).contains("tried SENT");
    }

    @Test
    void no_fit_leaves_the_nurturing_list() {
        ContactId fay = person("Director of Planning", 300, false);
        var nurturing = lists.named("Nurturing").orElseThrow();
        lists.add(nurturing.id(), List.of(fay), "user:test");
        drain();
        click(fay, run(fay));
        InboxTask task = openTask(fay);
        inbox.claim(task.id(), viewer());

        inbox.close(task.id(), viewer(), Closing.of("noFit"));
        drain();

        assertThat(run(fay).outcome()).isEqualTo("noFit");
        assertThat(lists.contains(nurturing.id(), fay)).isFalse();
    }

    @Test
    void a_rejected_lead_who_comes_again_without_news_goes_back_to_nurturing() {
        ContactId gus = person("Director of Planning", 300, false);
        RunRow first = enter(gus);
        click(gus, first);
        InboxTask task = openTask(gus);
        inbox.claim(task.id(), viewer());
        inbox.close(task.id(), viewer(), Closing.of("colleague"));
        drain();
        clock.advance(Duration.ofMinutes(5));

        enter(gus);
        pass(Duration.ofDays(2).plusMinutes(1));

        assertThat(inboxQueries.of(gus)).hasSize(1);
        assertThat(path(gus)).containsSubsequence("sales", "anythingNew", "nothingNew", "said", "backAgain");
    }

    private ContactId person(String job, int employees, boolean viber) {
        number++;
        String domain = "company" + number + ".example";
        companies.create(
                new CompanyValues("Company " + number, domain, "Logistics", employees, null, null, null, null));
        ContactId id = contacts.create(ContactValues.of(Map.of(
                        "email",
                        "someone@" + domain,
                        "firstName",
                        "Ada",
                        "phone",
                        "+35988" + (8_000_000 + number),
                        "viber",
                        viber,
                        "jobTitle",
                        job)))
                .id();
        for (Channel channel : Channel.values()) {
            consents.record(new ConsentStatement(
                    id,
                    "newsletter",
                    channel,
                    ConsentState.GIVEN,
                    LegalBasis.CONSENT,
                    clock.instant(),
                    new Source(Source.Kind.DEMO, null, null),
                    null,
                    Evidence.NONE));
        }
        drain();
        return id;
    }

    private RunRow enter(ContactId contact) {
        enrolments.enrol(journey.id(), new People.Chosen(List.of(contact)));
        drain();
        return run(contact);
    }

    private RunRow run(ContactId contact) {
        return numbers.runsOf(contact, Paging.first(1)).items().get(0);
    }

    private List<String> path(ContactId contact) {
        return numbers.path(run(contact).instanceId()).steps().stream()
                .map(PersonPath.PathStep::elementId)
                .toList();
    }

    private void click(ContactId contact, RunRow run) {
        transaction.executeWithoutResult(
                status -> events.append(NewEvent.of(contact, EventKinds.MESSAGE_CLICKED, clock.instant(), "test")
                        .in(run.instanceId(), "welcome")
                        .with("human", true)
                        .with("label", "guide")
                        .once(Ids.next().toString())));
        drain();
    }

    private InboxTask openTask(ContactId contact) {
        return inboxQueries.of(contact).stream()
                .filter(InboxTask::open)
                .findFirst()
                .orElseThrow();
    }

    private Viewer viewer() {
        return viewers.of(rep.id());
    }

    /** What was written to the person, oldest first, and what became of it. */
    private List<String> messagesTo(ContactId contact) {
        List<Message> sent = messages.ofContact(contact, Paging.first(20)).items();
        return sent.stream()
                .map(message -> Objects.requireNonNull(message.from()).elementId() + " "
                        + (message.state() == MessageState.DELIVERED ? MessageState.SENT : message.state()))
                .sorted()
                .toList();
    }

    private void pass(Duration time) {
        clock.advance(time);
        drain();
    }

    private void drain() {
        workers.drain();
    }
}
