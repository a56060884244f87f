package io.journeyman.handover.web;

import io.journeyman.handover.CallAnswer;
import io.journeyman.handover.Closing;
import io.journeyman.handover.Inbox;
import io.journeyman.handover.InboxCounts;
import io.journeyman.handover.InboxQueries;
import io.journeyman.handover.InboxTask;
import io.journeyman.handover.InboxView;
import io.journeyman.handover.TaskId;
import io.journeyman.identity.Viewer;
import io.journeyman.identity.Viewers;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.TeamId;
import io.journeyman.shared.UserId;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The inbox of leads and tasks. */
@RestController
@RequestMapping("/api/inbox")
@Allowed(Permission.TASKS_WORK)
final class InboxController {

    private final Inbox inbox;
    private final InboxQueries queries;
    private final TaskPages pages;
    private final TaskCards cards;
    private final Viewers viewers;

    InboxController(Inbox inbox, InboxQueries queries, TaskPages pages, TaskCards cards, Viewers viewers) {
        this.inbox = inbox;
        this.queries = queries;
        this.pages = pages;
        this.cards = cards;
        this.viewers = viewers;
    }

    @GetMapping
    Page<TaskRow> list(@RequestParam(defaultValue = "FREE") InboxView view, Paging paging) {
        Page<InboxTask> tasks = queries.page(viewers.current(), view, paging);
        TaskCards.Names names = cards.names(tasks.items());
        return tasks.map(task -> TaskRow.of(task, names));
    }

    @GetMapping("/counts")
    InboxCounts counts() {
        return queries.counts(viewers.current());
    }

    @GetMapping("/{id}")
    TaskBody task(@PathVariable UUID id) {
        return pages.page(new TaskId(id), viewers.current());
    }

    @Allowed({Permission.TASKS_WORK, Permission.CONTACTS_READ})
    @GetMapping("/contacts/{contactId}")
    List<TaskRow> ofContact(@PathVariable UUID contactId) {
        List<InboxTask> tasks = queries.of(new ContactId(contactId));
        TaskCards.Names names = cards.names(tasks);
        return tasks.stream().map(task -> TaskRow.of(task, names)).toList();
    }

    @PostMapping("/{id}/claim")
    TaskBody claim(@PathVariable UUID id) {
        Viewer viewer = viewers.current();
        inbox.claim(new TaskId(id), viewer);
        return pages.page(new TaskId(id), viewer);
    }

    @PostMapping("/{id}/give-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@PathVariable UUID id) {
        inbox.giveBack(new TaskId(id), viewers.current());
    }

    @PostMapping("/{id}/pass-on")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void passOn(@PathVariable UUID id, @Validated @RequestBody PassOnBody body) {
        inbox.passOn(new TaskId(id), viewers.current(), body.userId(), body.teamId(), body.remark());
    }

    @PostMapping("/{id}/calls")
    TaskBody called(@PathVariable UUID id, @Validated @RequestBody CallResultBody body) {
        Viewer viewer = viewers.current();
        inbox.called(new TaskId(id), viewer, body.answer(), body.againAt(), body.remark());
        return pages.page(new TaskId(id), viewer);
    }

    @PostMapping("/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID id, @Validated @RequestBody CloseBody body) {
        inbox.close(new TaskId(id), viewers.current(), body.closing());
    }

    /** To whom: a colleague, or a team whose inbox it returns to. */
    record PassOnBody(
            @Nullable UserId userId,
            @Nullable TeamId teamId,
            @Nullable String remark) {}

    /** What came of a call. */
    record CallResultBody(
            @NotNull CallAnswer answer,
            @Nullable Instant againAt,
            @Nullable String remark) {}

    /** How the task is closed; see {@link Closing}. */
    record CloseBody(
            @NotBlank String outcome,
            @Nullable String remark,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepOn,
            @Nullable Instant restUntil) {

        Closing closing() {
            return new Closing(outcome, remark, nextStep, nextStepOn, restUntil);
        }
    }
}
