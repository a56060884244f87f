package io.journeyman.scoring.web;

import io.journeyman.contacts.Contacts;
import io.journeyman.scoring.Criteria;
import io.journeyman.scoring.CriteriaVersion;
import io.journeyman.scoring.CriteriaVersion.CriteriaSide;
import io.journeyman.scoring.Criterion;
import io.journeyman.scoring.TickedCriterion;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What makes a lead, as marketing and sales agreed. */
@RestController
final class CriteriaController {

    private final Criteria criteria;
    private final Contacts contacts;
    private final CurrentActor actor;

    CriteriaController(Criteria criteria, Contacts contacts, CurrentActor actor) {
        this.criteria = criteria;
        this.contacts = contacts;
        this.actor = actor;
    }

    /** All versions, the draft (0) last, and which one counts; absent while none does. */
    record CriteriaBody(
            List<CriteriaVersion> versions, @Nullable Integer inForce) {}

    /** What is to be kept as the draft. */
    record CriteriaDraftBody(@NotNull List<Criterion> criteria) {}

    /** Why a version is proposed, in a sentence. */
    record CriteriaProposalBody(@NotNull String note) {}

    /** Whose word it is. */
    record CriteriaAgreementBody(@NotNull CriteriaSide side) {}

    @Allowed({Permission.SCORING_READ, Permission.TASKS_WORK})
    @GetMapping("/api/criteria")
    CriteriaBody show() {
        return new CriteriaBody(
                criteria.versions(),
                criteria.inForce().map(CriteriaVersion::version).orElse(null));
    }

    @Allowed(Permission.SCORING_EDIT)
    @PutMapping("/api/criteria/draft")
    CriteriaBody save(@Valid @RequestBody CriteriaDraftBody body) {
        criteria.saveDraft(body.criteria());
        return show();
    }

    @Allowed(Permission.SCORING_EDIT)
    @PostMapping("/api/criteria/versions")
    @ResponseStatus(HttpStatus.CREATED)
    CriteriaBody propose(@Valid @RequestBody CriteriaProposalBody body) {
        criteria.propose(body.note());
        return show();
    }

    /** Marketing's word is a marketer's, the word of sales a team lead's. */
    @Allowed({Permission.SCORING_EDIT, Permission.TASKS_REASSIGN})
    @PostMapping("/api/criteria/versions/{version}/agreements")
    CriteriaBody agree(@PathVariable int version, @Valid @RequestBody CriteriaAgreementBody body) {
        Permission needed = body.side() == CriteriaSide.MARKETING ? Permission.SCORING_EDIT : Permission.TASKS_REASSIGN;
        if (!actor.may(needed)) {
            throw new AccessDeniedException("not this side's word");
        }
        criteria.agree(version, body.side());
        return show();
    }

    @Allowed({Permission.SCORING_READ, Permission.TASKS_WORK, Permission.CONTACTS_READ})
    @GetMapping("/api/contacts/{contact}/criteria")
    List<TickedCriterion> ticked(@PathVariable ContactId contact) {
        contacts.get(contact);
        return criteria.ticked(contact);
    }
}
