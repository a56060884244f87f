package io.journeyman.handover;

import io.journeyman.audit.Audit;
import io.journeyman.contacts.ContactHolds;
import io.journeyman.engine.UserTasks;
import io.journeyman.events.EventKinds;
import io.journeyman.identity.Membership;
import io.journeyman.identity.Users;
import io.journeyman.identity.Viewer;
import io.journeyman.shared.Ids;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.TeamId;
import io.journeyman.shared.UserId;
import io.journeyman.shared.Visibility;
import io.journeyman.shared.access.Permission;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Working on tasks: claim, call, pass on, close. The row decides who holds a task; the engine's task is only completed. */
@Service
public class Inbox {

    private final InboxStore store;
    private final CallStore calls;
    private final ClosingRules rules;
    private final TaskStory story;
    private final TaskNotices notices;
    private final UserTasks engineTasks;
    private final ContactHolds holds;
    private final Users users;
    private final Audit audit;
    private final Clock clock;

    Inbox(
            InboxStore store,
            CallStore calls,
            ClosingRules rules,
            TaskStory story,
            TaskNotices notices,
            UserTasks engineTasks,
            ContactHolds holds,
            Users users,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.calls = calls;
        this.rules = rules;
        this.story = story;
        this.notices = notices;
        this.engineTasks = engineTasks;
        this.holds = holds;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** Name of the hold that rests marketing messages while somebody works on the task. */
    static String hold(TaskId id) {
        return "task:" + id;
    }

    /** Name of the hold after "not now"; lasts until the agreed date, beyond the task. */
    static String rest(TaskId id) {
        return "rest:" + id;
    }

    /**
     * Takes a task. Of two colleagues who claim at once exactly one gets it.
     *
     * @throws TaskTaken naming who has it
     */
    @Transactional
    public InboxTask claim(TaskId id, Viewer viewer) {
        InboxTask task = seen(id, viewer);
        Instant now = clock.instant();
        if (!store.claim(id, viewer.id(), now, now.plus(task.workWithin()))) {
            throw refusal(id, viewer.id());
        }
        holds.hold(task.contact(), hold(id), null);
        story.tell(task, EventKinds.HANDOVER_CLAIMED, viewer.user().name(), Map.of());
        return seen(id, viewer);
    }

    private RuntimeException refusal(TaskId id, UserId asking) {
        InboxTask task = store.find(id).orElseThrow(TaskNotFound::new);
        UserId holder = task.assignee();
        if (!task.open() || holder == null) {
            return new TaskClosed();
        }
        return new TaskTaken(holder.equals(asking) ? "You" : users.get(holder).name());
    }

    /** Gives a task back to its team. */
    @Transactional
    public void giveBack(TaskId id, Viewer viewer) {
        InboxTask task = held(id, viewer);
        store.assign(id, null, task.team(), null);
        holds.release(task.contact(), hold(id));
        story.tell(task, EventKinds.HANDOVER_PASSED, viewer.user().name(), Map.of("back", true));
    }

    /** Gives a task to another colleague or team. Who holds it may, and whoever reassigns the team's tasks. */
    @Transactional
    public void passOn(TaskId id, Viewer viewer, @Nullable UserId to, @Nullable TeamId team, @Nullable String remark) {
        InboxTask task = locked(id, viewer);
        if (!task.heldBy(viewer.id()) && !mayReassign(task, viewer)) {
            throw new NotYours();
        }
        if (to == null && team == null) {
            throw Invalid.field("/to", "required", "Choose a colleague or a team.");
        }
        TeamId next = team != null ? team : task.team();
        store.assign(id, to, next, to == null ? null : clock.instant());
        if (to != null) {
            holds.hold(task.contact(), hold(id), null);
            notices.passedOn(task, to, viewer.user().name());
        } else {
            holds.release(task.contact(), hold(id));
        }
        story.tell(
                task,
                EventKinds.HANDOVER_PASSED,
                viewer.user().name(),
                remark == null ? Map.of() : Map.of("remark", remark));
        audit.record(
                "task.passed-on",
                "task",
                id.toString(),
                Map.of("from", String.valueOf(task.assignee())),
                Map.of("to", to == null ? "team " + next : to.toString()));
    }

    private static boolean mayReassign(InboxTask task, Viewer viewer) {
        if (!viewer.may(Permission.TASKS_REASSIGN)) {
            return false;
        }
        return task.team() == null
                || viewer.visibility() == Visibility.ALL
                || viewer.teams().stream().filter(Membership::lead).anyMatch(led -> led.teamId()
                        .equals(task.team()));
    }

    /** Writes down a call. A call without an answer counts towards "no answer". */
    @Transactional
    public InboxTask called(
            TaskId id, Viewer viewer, CallAnswer answer, @Nullable Instant againAt, @Nullable String remark) {
        InboxTask task = held(id, viewer);
        Instant now = clock.instant();
        if (answer == CallAnswer.CALL_AGAIN && (againAt == null || !againAt.isAfter(now))) {
            throw Invalid.field("/againAt", "required", "Say when to call again; it must be in the future.");
        }
        calls.insert(new CallAttempt(Ids.next(), id, viewer.id(), now, answer, againAt, remark), task.contact());
        store.called(id, task.tries() + (answer == CallAnswer.NO_ANSWER ? 1 : 0), againAt);
        story.tell(task, EventKinds.HANDOVER_CALL, viewer.user().name(), Map.of("answer", answer.name()));
        return seen(id, viewer);
    }

    /** Closes a task; its journey goes on by the arrow of the outcome. */
    @Transactional
    public void close(TaskId id, Viewer viewer, Closing closing) {
        InboxTask task = held(id, viewer);
        rules.check(task, closing);
        Instant now = clock.instant();
        if (!store.close(id, closing, viewer.id(), now)) {
            throw new TaskClosed();
        }
        holds.release(task.contact(), hold(id));
        if (closing.restUntil() != null) {
            holds.hold(task.contact(), rest(id), closing.restUntil());
        }
        rules.follow(task, closing, viewer.id(), now);
        story.closed(task, closing, viewer.user().name());
        engineTasks.complete(store.engineTask(id), closing.outcome(), Map.of());
    }

    private InboxTask held(TaskId id, Viewer viewer) {
        InboxTask task = locked(id, viewer);
        if (!task.heldBy(viewer.id())) {
            throw new NotYours();
        }
        return task;
    }

    private InboxTask locked(TaskId id, Viewer viewer) {
        InboxTask task = store.lock(id).filter(found -> visible(found, viewer)).orElseThrow(TaskNotFound::new);
        if (!task.open()) {
            throw new TaskClosed();
        }
        return task;
    }

    private InboxTask seen(TaskId id, Viewer viewer) {
        return store.find(id).filter(task -> visible(task, viewer)).orElseThrow(TaskNotFound::new);
    }

    /** A task is seen by its holder, by its team, and by whoever sees everything. */
    static boolean visible(InboxTask task, Viewer viewer) {
        return task.heldBy(viewer.id())
                || task.team() == null
                || viewer.teamIds().contains(task.team())
                || viewer.visibility() == Visibility.ALL;
    }
}
