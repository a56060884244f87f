package io.journeyman.starter;

import io.journeyman.handover.CallAnswer;
import io.journeyman.handover.Closing;
import io.journeyman.handover.Inbox;
import io.journeyman.handover.InboxQueries;
import io.journeyman.handover.InboxTask;
import io.journeyman.handover.InboxView;
import io.journeyman.identity.Users;
import io.journeyman.identity.Viewer;
import io.journeyman.identity.Viewers;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Paging;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;

/** The demo's sales reps at work during the demo's past: they claim, call and decide as people do. */
@Component
class DemoReps {

    private static final int MOST = 200;

    private final Inbox inbox;
    private final InboxQueries queries;
    private final Users users;
    private final Viewers viewers;
    private final Clock clock;
    private final Random random = new Random(11);

    DemoReps(Inbox inbox, InboxQueries queries, Users users, Viewers viewers, Clock clock) {
        this.inbox = inbox;
        this.queries = queries;
        this.users = users;
        this.viewers = viewers;
        this.clock = clock;
    }

    private Viewer rep() {
        String email = random.nextInt(5) < 3 ? "ines@kestrel.example" : "marko@kestrel.example";
        return viewers.of(users.byEmail(email).orElseThrow().id());
    }

    List<InboxTask> open() {
        return queries.page(rep(), InboxView.TEAM, Paging.first(MOST)).items();
    }

    /** Works through everything that is open and nobody holds, except these people. */
    void work(List<ContactId> notThese) {
        for (InboxTask task : open()) {
            if (task.assignee() == null && !notThese.contains(task.contact())) {
                decide(task, answer());
            }
        }
    }

    /** People whose lead was rejected and who were not handed over since. */
    List<ContactId> rejected() {
        return queries.page(rep(), InboxView.CLOSED, Paging.first(MOST)).items().stream()
                .filter(task -> "noAnswer".equals(task.outcome()) || "wrongData".equals(task.outcome()))
                .map(InboxTask::contact)
                .filter(contact -> queries.of(contact).stream().noneMatch(InboxTask::open))
                .toList();
    }

    /** Whether the person was handed over before. */
    boolean again(InboxTask task) {
        return queries.of(task.contact()).size() > 1;
    }

    private String answer() {
        int dice = random.nextInt(100);
        return dice < 46
                ? "accepted"
                : dice < 60
                        ? "notNow"
                        : dice < 74 ? "noAnswer" : dice < 88 ? "noFit" : dice < 94 ? "wrongData" : "colleague";
    }

    void decide(InboxTask task, String answer) {
        Viewer rep = rep();
        inbox.claim(task.id(), rep);
        if (answer.equals("noAnswer")) {
            for (int i = 0; i < task.triesNeeded(); i++) {
                inbox.called(task.id(), rep, CallAnswer.NO_ANSWER, null, null);
            }
        } else {
            inbox.called(task.id(), rep, CallAnswer.REACHED, null, null);
        }
        inbox.close(task.id(), rep, closing(answer));
    }

    private Closing closing(String answer) {
        Instant now = clock.instant();
        return switch (answer) {
            case "accepted" ->
                new Closing(
                        answer,
                        "Plans for three sites, decides in spring.",
                        "Send an offer",
                        LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(3 + random.nextInt(14)),
                        null);
            case "notNow" ->
                new Closing(
                        answer,
                        "Budget opens next quarter.",
                        null,
                        null,
                        now.plus(Duration.ofDays(20 + random.nextInt(30))));
            case "noFit" -> new Closing(answer, "Too small for us.", null, null, null);
            default -> Closing.of(answer);
        };
    }
}
