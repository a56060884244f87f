package io.journeyman.handover;

import io.journeyman.contacts.ContactHolds;
import io.journeyman.engine.OpenTask;
import io.journeyman.engine.TaskBoard;
import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.events.NewEvent;
import io.journeyman.shared.TeamId;
import io.journeyman.shared.UserId;
import io.journeyman.steps.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Keeps the inbox row in step with the engine's task, in the engine's transaction. */
@Component
class InboxTaskBoard implements TaskBoard {

    private final InboxStore store;
    private final WhyNowReader why;
    private final TaskNotices notices;
    private final ContactEvents events;
    private final ContactHolds holds;
    private final Clock clock;

    InboxTaskBoard(
            InboxStore store,
            WhyNowReader why,
            TaskNotices notices,
            ContactEvents events,
            ContactHolds holds,
            Clock clock) {
        this.store = store;
        this.why = why;
        this.notices = notices;
        this.events = events;
        this.holds = holds;
        this.clock = clock;
    }

    @Override
    public boolean takes(String block) {
        return block.equals(SalesLead.KEY) || block.equals(ColleagueTask.KEY);
    }

    @Override
    public void created(OpenTask open) {
        InboxTask task = task(open);
        store.insert(task, open.taskId());
        events.append(NewEvent.of(task.contact(), EventKinds.HANDOVER_CREATED, task.createdAt(), "handover")
                .titled(task.title())
                .about("task", task.id().toString())
                .in(task.rootInstanceId(), task.elementId()));
        notices.arrived(task);
    }

    private InboxTask task(OpenTask open) {
        Settings settings = open.settings();
        TaskKind kind = kind(open);
        Instant since = store.lastLead(open.contact()).map(InboxTask::closedAt).orElse(null);
        WhyNow whyNow = why.of(open.contact(), since, open.createdAt());
        OpenTask.Caller caller = open.caller();
        UserId user = settings.find("user").map(UserId::of).orElse(null);
        return new InboxTask(
                TaskId.next(),
                kind,
                open.contact(),
                open.place().instanceId(),
                open.place().rootInstanceId(),
                caller == null ? open.place().journeyKey() : caller.journeyKey(),
                caller == null ? open.place().version() : caller.version(),
                open.place().elementId(),
                open.place().elementName(),
                settings.find("instructions").orElse(null),
                kind == TaskKind.LEAD ? LeadOutcome.all() : outcomes(open),
                settings.find("team").map(TeamId::of).orElse(null),
                user,
                user == null ? null : open.createdAt(),
                TaskState.OPEN,
                null,
                whyNow.score(),
                whyNow,
                settings.findNumber("tries").map(Number::intValue).orElse(0),
                0,
                settings.findDuration("workWithin").orElse(Duration.ofDays(2)),
                open.createdAt().plus(settings.findDuration("claimWithin").orElse(Duration.ofHours(4))),
                null,
                null,
                null,
                open.createdAt(),
                null,
                null,
                null,
                null);
    }

    private static TaskKind kind(OpenTask open) {
        return open.block().equals(SalesLead.KEY)
                ? TaskKind.LEAD
                : TaskKind.valueOf(open.settings().text("kind", "check").toUpperCase(Locale.ROOT));
    }

    private static List<TaskOutcome> outcomes(OpenTask open) {
        List<TaskOutcome> drawn = open.outcomes().stream()
                .map(outcome -> new TaskOutcome(outcome.value(), outcome.name()))
                .toList();
        return drawn.isEmpty() ? List.of(new TaskOutcome("done", "Done")) : drawn;
    }

    @Override
    public void completed(String engineTaskId, String outcome) {
        takeBack(engineTaskId);
    }

    @Override
    public void withdrawn(String engineTaskId) {
        takeBack(engineTaskId);
    }

    /** A row that its colleague closed is no longer open here, so this only meets tasks that went away by themselves. */
    private void takeBack(String engineTaskId) {
        store.byEngineTask(engineTaskId).filter(InboxTask::open).ifPresent(task -> {
            store.withdraw(task.id(), clock.instant());
            holds.release(task.contact(), Inbox.hold(task.id()));
            notices.takenBack(task);
        });
    }
}
