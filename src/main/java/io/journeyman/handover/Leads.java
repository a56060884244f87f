package io.journeyman.handover;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** My leads: people a colleague took over from marketing, with the next promised step. */
@Service
public class Leads {

    private final LeadStore store;
    private final Clock clock;

    Leads(LeadStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<Lead> page(UserId owner, boolean done, Paging paging) {
        return store.page(owner, done, paging);
    }

    @Transactional(readOnly = true)
    public List<Lead> of(ContactId contact) {
        return store.of(contact);
    }

    /** Promises another next step. */
    @Transactional
    public void nextStep(UUID id, UserId owner, String step, LocalDate on) {
        if (step.isBlank()) {
            throw Invalid.field("/nextStep", "required", "Say what happens next.");
        }
        Lead lead = store.lock(id, owner).orElseThrow(LeadNotFound::new);
        store.nextStep(lead.id(), step.strip(), on);
    }

    /** The colleague is through with this lead: sold, lost or handed elsewhere. */
    @Transactional
    public void done(UUID id, UserId owner) {
        Lead lead = store.lock(id, owner).orElseThrow(LeadNotFound::new);
        if (lead.doneAt() == null) {
            store.done(lead.id(), clock.instant());
        }
    }
}
