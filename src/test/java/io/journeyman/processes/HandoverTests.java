package io.journeyman.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.contacts.ContactHolds;
import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.engine.Deployments;
import io.journeyman.engine.Instances;
import io.journeyman.engine.Start;
import io.journeyman.handover.CallAnswer;
import io.journeyman.handover.Closing;
import io.journeyman.handover.Inbox;
import io.journeyman.handover.InboxQueries;
import io.journeyman.handover.InboxTask;
import io.journeyman.handover.Leads;
import io.journeyman.handover.TaskTaken;
import io.journeyman.identity.Notices;
import io.journeyman.identity.Role;
import io.journeyman.identity.Team;
import io.journeyman.identity.Teams;
import io.journeyman.identity.User;
import io.journeyman.identity.Viewer;
import io.journeyman.identity.Viewers;
import io.journeyman.scoring.PointsGiven;
import io.journeyman.scoring.Scores;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Paging;
import io.journeyman.shared.time.ShiftableClock;
import io.journeyman.shared.work.Workers;
import io.journeyman.testing.Browsers;
import io.journeyman.testing.DatabaseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The shipped hand-over diagram, executed as drawn. */
@DatabaseTest
class HandoverTests {

    @Autowired
    private Deployments deployments;

    @Autowired
    private Instances instances;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ContactHolds holds;

    @Autowired
    private Scores scores;

    @Autowired
    private Inbox inbox;

    @Autowired
    private InboxQueries queries;

    @Autowired
    private Leads leads;

    @Autowired
    private Notices notices;

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

    private String handover = "";
    private User ines = null_();
    private User marko = null_();
    private User lead = null_();
    private static int number;

    @SuppressWarnings("NullAway") // set before each test
    private static User null_() {
        return null;
    }

    @BeforeEach
    void team_and_diagram() throws IOException {
        handover = deployments
                .deploy("handover", Files.readAllBytes(Path.of("processes/handover/handover.bpmn")))
                .definitionId();
        ines = colleagues.colleague(Role.SALES_REP);
        marko = colleagues.colleague(Role.SALES_REP);
        lead = colleagues.colleague(Role.SALES_REP);
        for (Team old : teams.all()) {
            teams.delete(old.id());
        }
        Team team = teams.create("Sales");
        teams.put(team.id(), ines.id(), false);
        teams.put(team.id(), marko.id(), false);
        teams.put(team.id(), lead.id(), true);
    }

    @Test
    void a_claimed_lead_rests_from_marketing_until_it_is_accepted_and_then_stands_in_my_leads() {
        ContactId ana = hot();

        InboxTask task = handOver(ana);
        inbox.claim(task.id(), as(ines));

        assertThat(holds.active(List.of(ana))).containsKey(ana);
        inbox.close(task.id(), as(ines), new Closing("accepted", null, "Send an offer", today().plusDays(2), null));
        workers.drain();
        assertThat(holds.active(List.of(ana))).isEmpty();
        assertThat(leads.page(ines.id(), false, Paging.first(10)).items())
                .singleElement()
                .satisfies(mine -> assertThat(mine.nextStep()).isEqualTo("Send an offer"));
        assertThat(instances.of(ana)).isEmpty();
    }

    @Test
    void of_two_reps_who_claim_at_the_same_moment_one_is_told_who_was_faster() throws Exception {
        InboxTask task = handOver(hot());
        CyclicBarrier together = new CyclicBarrier(2);

        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<String>> both =
                threads.invokeAll(List.of(claim(task, ines, together), claim(task, marko, together)));
        threads.shutdown();

        List<String> results = List.of(both.get(0).get(), both.get(1).get());
        assertThat(results).filteredOn("claimed"::equals).hasSize(1);
        assertThat(results)
                .filteredOn(answer -> answer.contains("claimed it first"))
                .hasSize(1);
    }

    private Callable<String> claim(InboxTask task, User who, CyclicBarrier together) {
        return () -> {
            together.await();
            try {
                inbox.claim(task.id(), as(who));
                return "claimed";
            } catch (TaskTaken e) {
                return e.detail();
            }
        };
    }

    @Test
    void an_unclaimed_lead_is_reminded_of_and_then_escalated_to_the_team_lead_who_reassigns() {
        InboxTask task = handOver(hot());
        int before = notices.unread(ines.id());

        clock.advance(Duration.ofHours(2).plusMinutes(1));
        workers.drain();
        assertThat(notices.unread(ines.id())).isGreaterThan(before);
        int leadBefore = notices.unread(lead.id());
        clock.advance(Duration.ofHours(2));
        workers.drain();

        assertThat(notices.unread(lead.id())).isGreaterThan(leadBefore);
        inbox.passOn(task.id(), as(lead), marko.id(), null, "Please call today");
        assertThat(queries.get(task.id(), as(marko)).heldBy(marko.id())).isTrue();
        assertThat(queries.get(task.id(), as(marko)).escalatedAt()).isNotNull();
    }

    @Test
    void a_claimed_lead_is_neither_reminded_of_nor_escalated() {
        InboxTask task = handOver(hot());
        inbox.claim(task.id(), as(ines));

        clock.advance(Duration.ofHours(5));
        workers.drain();

        InboxTask later = queries.get(task.id(), as(ines));
        assertThat(later.remindedAt()).isNull();
        assertThat(later.escalatedAt()).isNull();
    }

    @Test
    void a_rejected_lead_with_an_unchanged_score_is_not_handed_over_again_but_with_new_points_it_is_once() {
        ContactId ana = hot();
        reject(handOver(ana), "noFit");

        start(ana);
        assertThat(queries.of(ana)).hasSize(1);

        clock.advance(Duration.ofMinutes(1));
        scores.add(List.of(new PointsGiven(ana, 20, "asked for a demo", PointsGiven.Origin.demo())));
        start(ana);
        start(ana);
        assertThat(queries.of(ana)).hasSize(2).filteredOn(InboxTask::open).hasSize(1);
    }

    @Test
    void not_now_rests_until_the_date_which_then_is_new_evidence() {
        ContactId ana = hot();
        InboxTask task = handOver(ana);
        inbox.claim(task.id(), as(ines));
        Instant agreed = clock.instant().plus(Duration.ofDays(30));

        inbox.close(task.id(), as(ines), new Closing("notNow", "after the fair", null, null, agreed));
        workers.drain();

        assertThat(instances.of(ana)).hasSize(1);
        assertThat(holds.active(List.of(ana))).containsKey(ana);
        clock.advance(Duration.ofDays(31));
        workers.drain();
        assertThat(instances.of(ana)).isEmpty();
        start(ana);
        assertThat(queries.of(ana)).filteredOn(InboxTask::open).hasSize(1);
    }

    @Test
    void no_answer_needs_as_many_calls_as_drawn() {
        InboxTask task = handOver(hot());
        inbox.claim(task.id(), as(ines));
        inbox.called(task.id(), as(ines), CallAnswer.NO_ANSWER, null, null);
        inbox.called(task.id(), as(ines), CallAnswer.NO_ANSWER, null, null);

        assertThatThrownBy(() -> inbox.close(task.id(), as(ines), Closing.of("noAnswer")))
                .isInstanceOf(Invalid.class)
                .hasMessage("Try once more before giving up.");

        inbox.called(task.id(), as(ines), CallAnswer.NO_ANSWER, null, null);
        inbox.close(task.id(), as(ines), Closing.of("noAnswer"));
        workers.drain();
        assertThat(queries.get(task.id(), as(ines)).outcome()).isEqualTo("noAnswer");
    }

    @Test
    void a_task_its_journey_takes_back_leaves_the_inbox_and_frees_the_person() {
        ContactId ana = hot();
        InboxTask task = handOver(ana);
        inbox.claim(task.id(), as(ines));

        transaction.executeWithoutResult(status -> instances.cancel(List.of(task.instanceId()), "bought meanwhile"));

        assertThat(queries.get(task.id(), as(ines)).open()).isFalse();
        assertThat(holds.active(List.of(ana))).isEmpty();
    }

    private void reject(InboxTask task, String outcome) {
        inbox.claim(task.id(), as(ines));
        inbox.close(task.id(), as(ines), Closing.of(outcome));
        workers.drain();
    }

    private ContactId hot() {
        ContactId id = contacts.create(
                        ContactValues.of(Map.of("email", "hot" + ++number + "@handover.example", "firstName", "Ana")))
                .id();
        scores.add(List.of(new PointsGiven(id, 55, "clicked a link in Welcome", PointsGiven.Origin.demo())));
        return id;
    }

    private InboxTask handOver(ContactId who) {
        start(who);
        return queries.of(who).stream().filter(InboxTask::open).findFirst().orElseThrow();
    }

    private void start(ContactId who) {
        transaction.executeWithoutResult(status -> instances.start(List.of(Start.of(handover, who))));
        workers.drain();
    }

    private Viewer as(User user) {
        return viewers.of(user.id());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
