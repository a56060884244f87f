package io.journeyman.handover.web;

import io.journeyman.handover.Lead;
import io.journeyman.handover.Leads;
import io.journeyman.handover.TaskId;
import io.journeyman.identity.Viewers;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** My leads. */
@RestController
@RequestMapping("/api/leads")
@Allowed(Permission.TASKS_WORK)
final class LeadController {

    private final Leads leads;
    private final TaskCards cards;
    private final Viewers viewers;

    LeadController(Leads leads, TaskCards cards, Viewers viewers) {
        this.leads = leads;
        this.cards = cards;
        this.viewers = viewers;
    }

    @GetMapping
    Page<LeadRow> mine(@RequestParam(defaultValue = "false") boolean done, Paging paging) {
        Page<Lead> page = leads.page(viewers.current().id(), done, paging);
        TaskCards.Names names =
                cards.names(page.items().stream().map(Lead::contact).distinct().toList(), List.of());
        return page.map(lead -> LeadRow.of(lead, names));
    }

    @PutMapping("/{id}/next-step")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void nextStep(@PathVariable UUID id, @Validated @RequestBody NextStepBody body) {
        leads.nextStep(id, viewers.current().id(), body.nextStep(), body.nextStepOn());
    }

    @PostMapping("/{id}/done")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void done(@PathVariable UUID id) {
        leads.done(id, viewers.current().id());
    }

    /** The next promised step. */
    record NextStepBody(
            @NotBlank @Size(max = 300) String nextStep,
            @NotNull LocalDate nextStepOn) {}

    /** A lead in the list. */
    record LeadRow(
            UUID id,
            PersonBody person,
            TaskId taskId,
            Instant acceptedAt,
            String nextStep,
            LocalDate nextStepOn,
            @Nullable Instant doneAt) {

        static LeadRow of(Lead lead, TaskCards.Names names) {
            return new LeadRow(
                    lead.id(),
                    PersonBody.of(lead.contact(), names),
                    lead.task(),
                    lead.acceptedAt(),
                    lead.nextStep(),
                    lead.nextStepOn(),
                    lead.doneAt());
        }
    }
}
