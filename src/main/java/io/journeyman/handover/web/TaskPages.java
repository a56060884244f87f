package io.journeyman.handover.web;

import io.journeyman.handover.CallAttempt;
import io.journeyman.handover.InboxQueries;
import io.journeyman.handover.InboxTask;
import io.journeyman.handover.TaskId;
import io.journeyman.identity.Viewer;
import io.journeyman.scoring.Criteria;
import io.journeyman.shared.access.Permission;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what the page of one task shows. */
@Component
class TaskPages {

    private final InboxQueries queries;
    private final TaskCards cards;
    private final Criteria criteria;

    TaskPages(InboxQueries queries, TaskCards cards, Criteria criteria) {
        this.queries = queries;
        this.cards = cards;
        this.criteria = criteria;
    }

    TaskBody page(TaskId id, Viewer viewer) {
        InboxTask task = queries.get(id, viewer);
        List<InboxTask> earlier = queries.of(task.contact()).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        List<CallAttempt> calls = queries.calls(id);
        List<InboxTask> all = Stream.concat(Stream.of(task), earlier.stream()).toList();
        return TaskBody.of(
                task,
                task.heldBy(viewer.id()),
                viewer.may(Permission.TASKS_REASSIGN),
                criteria.ticked(task.contact()),
                calls,
                earlier,
                cards.names(all, calls.stream().map(CallAttempt::by).toList()));
    }
}
