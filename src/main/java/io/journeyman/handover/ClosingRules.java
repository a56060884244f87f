package io.journeyman.handover;

import io.journeyman.shared.Ids;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** What each way to close a task asks for, and what follows from it besides the journey going on. */
@Component
class ClosingRules {

    private final LeadStore leads;
    private final Clock clock;

    ClosingRules(LeadStore leads, Clock clock) {
        this.leads = leads;
        this.clock = clock;
    }

    void check(InboxTask task, Closing closing) {
        if (task.outcomes().stream().noneMatch(known -> known.value().equals(closing.outcome()))) {
            throw Invalid.field("/outcome", "unknown", "Choose one of the ways this task can be closed.");
        }
        if (task.kind() == TaskKind.LEAD) {
            LeadOutcome.of(closing.outcome()).ifPresent(outcome -> checkLead(task, outcome, closing));
        }
    }

    private void checkLead(InboxTask task, LeadOutcome outcome, Closing closing) {
        switch (outcome) {
            case ACCEPTED -> {
                String step = closing.nextStep();
                if (step == null || step.isBlank()) {
                    throw Invalid.field("/nextStep", "required", "Say what happens next.");
                }
                LocalDate on = closing.nextStepOn();
                if (on == null
                        || on.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                .minusDays(1))) {
                    throw Invalid.field("/nextStepOn", "required", "Give the day of the next step; not in the past.");
                }
            }
            case NOT_NOW -> {
                Instant until = closing.restUntil();
                if (until == null || !until.isAfter(clock.instant())) {
                    throw Invalid.field("/restUntil", "required", "Say until when this person rests.");
                }
            }
            case NO_ANSWER -> {
                int missing = task.triesNeeded() - task.tries();
                if (missing > 0) {
                    throw Invalid.field(
                            "/outcome",
                            "too-few-calls",
                            missing == 1 ? "Try once more before giving up." : "Try " + missing + " more times.");
                }
            }
            case WRONG_DATA, NO_FIT, COLLEAGUE -> {}
        }
    }

    void follow(InboxTask task, Closing closing, UserId by, Instant now) {
        String step = closing.nextStep();
        LocalDate on = closing.nextStepOn();
        if (task.kind() == TaskKind.LEAD
                && closing.outcome().equals(LeadOutcome.ACCEPTED.value())
                && step != null
                && on != null) {
            leads.insert(new Lead(Ids.next(), task.contact(), by, task.id(), now, step.strip(), on, null));
        }
    }
}
