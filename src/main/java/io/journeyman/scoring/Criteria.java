package io.journeyman.scoring;

import io.journeyman.audit.Audit;
import io.journeyman.rules.Rule;
import io.journeyman.rules.RuleField;
import io.journeyman.rules.Rules;
import io.journeyman.scoring.CriteriaVersion.CriteriaSide;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What makes a lead, as marketing and sales agreed: a list of sentences with the rule that ticks each. Changed as a draft,
 * proposed as a version, in force once both sides said yes.
 */
@Service
public class Criteria {

    private static final int MOST = 20;
    private static final int LONGEST_NOTE = 500;

    private final CriteriaStore store;
    private final Rules rules;
    private final Audit audit;
    private final CurrentActor actor;
    private final Clock clock;

    Criteria(CriteriaStore store, Rules rules, Audit audit, CurrentActor actor, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** All versions, newest first, the draft (version 0) last. */
    @Transactional(readOnly = true)
    public List<CriteriaVersion> versions() {
        return store.all();
    }

    /** The version that counts: the newest both sides agreed to. Empty while there is none. */
    @Transactional(readOnly = true)
    public Optional<CriteriaVersion> inForce() {
        return store.all().stream().filter(CriteriaVersion::agreed).findFirst();
    }

    /** Keeps the draft. Throws {@link Invalid} naming each rule that does not hold. */
    @Transactional
    public void saveDraft(List<Criterion> criteria) {
        check(criteria);
        store.saveDraft(criteria, clock.instant(), actor.get().name());
    }

    private void check(List<Criterion> criteria) {
        if (criteria.size() > MOST) {
            throw Invalid.field("/criteria", "too-many", "Agree on at most " + MOST + " criteria.");
        }
        List<Problem.FieldError> errors = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < criteria.size(); i++) {
            if (!ids.add(criteria.get(i).id())) {
                errors.add(
                        new Problem.FieldError("/criteria/" + i + "/id", "twice", "Each criterion needs its own id."));
            }
            errors.addAll(rules.problems(criteria.get(i).rule(), "/criteria/" + i + "/rule"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    /** Proposes the draft as the next version; the proposing side has to agree like the other. Answers its number. */
    @Transactional
    public int propose(String note) {
        List<Criterion> draft =
                store.find(CriteriaStore.DRAFT).map(CriteriaVersion::criteria).orElse(List.of());
        if (draft.isEmpty()) {
            throw Invalid.field("/criteria", "empty", "Write down at least one criterion first.");
        }
        if (note.length() > LONGEST_NOTE) {
            throw Invalid.field("/note", "too-long", "Use at most " + LONGEST_NOTE + " characters.");
        }
        check(draft);
        int version =
                store.propose(draft, note.strip(), clock.instant(), actor.get().name());
        audit.record("criteria.proposed", "criteria", Integer.toString(version), null, draft);
        return version;
    }

    /** One side says yes to a proposed version. Saying it twice changes nothing. */
    @Transactional
    public CriteriaVersion agree(int version, CriteriaSide side) {
        CriteriaVersion proposed = store.find(version)
                .filter(found -> found.proposedAt() != null)
                .orElseThrow(() -> new CriteriaNotFound(version));
        store.agree(version, side, actor.get().name(), clock.instant());
        audit.record("criteria.agreed", "criteria", Integer.toString(version), null, Map.of("side", side));
        return store.find(version).orElse(proposed);
    }

    /** The criteria in force, ticked for one person with what was looked at; empty while none are in force. */
    @Transactional(readOnly = true)
    public List<TickedCriterion> ticked(ContactId contact) {
        return inForce().map(version -> ticked(contact, version.criteria())).orElse(List.of());
    }

    /** The same for any list, for trying a draft. */
    @Transactional(readOnly = true)
    public List<TickedCriterion> ticked(ContactId contact, List<Criterion> criteria) {
        Map<Integer, Rule> byPlace = new HashMap<>();
        Set<String> fields = new HashSet<>();
        for (int i = 0; i < criteria.size(); i++) {
            byPlace.put(i, criteria.get(i).rule());
            fields.addAll(rules.fieldsOf(criteria.get(i).rule()));
        }
        Map<Integer, Set<ContactId>> met = rules.matching(List.of(contact), byPlace);
        Map<String, Object> values = rules.values(List.of(contact), fields).getOrDefault(contact, Map.of());
        List<TickedCriterion> ticked = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            boolean holds = met.getOrDefault(i, Set.of()).contains(contact);
            ticked.add(new TickedCriterion(criteria.get(i).sentence(), holds, values(criteria.get(i), values)));
        }
        return ticked;
    }

    private List<TickedCriterion.CriterionValue> values(Criterion criterion, Map<String, Object> values) {
        return criterion
                .rule()
                .checks()
                .map(check -> check.field())
                .distinct()
                .map(field -> new TickedCriterion.CriterionValue(
                        field,
                        rules.field(field).map(RuleField::label).orElse(null),
                        values.containsKey(field) ? String.valueOf(values.get(field)) : null))
                .toList();
    }
}
