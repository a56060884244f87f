package io.journeyman.segments;

import io.journeyman.audit.Audit;
import io.journeyman.contacts.ContactQuery;
import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.Contacts;
import io.journeyman.rules.Rule;
import io.journeyman.rules.Rules;
import io.journeyman.segments.SegmentStore.Definition;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.Uses;
import io.journeyman.shared.work.Wakeups;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saved rules and who matches them. Membership is kept: each event re-judges only the people and segments it touches, and
 * only a changed rule looks at everybody. Appends segment.entered and segment.left, once for each real change.
 */
@Service
public class Segments {

    private final SegmentStore store;
    private final MemberStore members;
    private final Rules rules;
    private final Contacts contacts;
    private final ObjectProvider<Uses> uses;
    private final Audit audit;
    private final CurrentActor actor;
    private final Wakeups wakeups;
    private final Clock clock;

    Segments(
            SegmentStore store,
            MemberStore members,
            Rules rules,
            Contacts contacts,
            ObjectProvider<Uses> uses,
            Audit audit,
            CurrentActor actor,
            Wakeups wakeups,
            Clock clock) {
        this.store = store;
        this.members = members;
        this.rules = rules;
        this.contacts = contacts;
        this.uses = uses;
        this.audit = audit;
        this.actor = actor;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /** One segment. Throws {@link SegmentNotFound}. */
    @Transactional(readOnly = true)
    public Segment get(SegmentId id) {
        return find(id).orElseThrow(() -> new SegmentNotFound(id));
    }

    @Transactional(readOnly = true)
    public Optional<Segment> find(SegmentId id) {
        return store.find(id);
    }

    /** Segments by name; sort {@code -members} or {@code -changedAt}. */
    @Transactional(readOnly = true)
    public Page<Segment> page(Paging paging) {
        return store.page(paging);
    }

    /**
     * Makes a segment and begins to apply its rule to everybody.
     *
     * @throws Invalid where the name or the rule does not hold
     * @throws NameTaken where another segment has this name
     */
    @Transactional
    public Segment create(String name, String description, Rule rule) {
        Definition wanted = definition(SegmentId.next(), name, description, rule);
        if (!store.insert(wanted, clock.instant())) {
            throw new NameTaken("segment", wanted.name());
        }
        members.restartBuild(wanted.id(), clock.instant());
        wakeups.wake(SegmentBuilds.NAME);
        audit.record("segment.created", "segment", wanted.id().toString(), null, wanted);
        return get(wanted.id());
    }

    /** Changes it; a changed rule is applied to everybody in the background. */
    @Transactional
    public Segment change(SegmentId id, String name, String description, Rule rule) {
        Segment before = get(id);
        Definition wanted = definition(id, name, description, rule);
        if (store.nameTaken(wanted.name(), id)) {
            throw new NameTaken("segment", wanted.name());
        }
        if (!before.rule().equals(rule)) {
            members.restartBuild(id, clock.instant());
            wakeups.wake(SegmentBuilds.NAME);
        }
        store.lock(List.of(id));
        store.update(wanted, clock.instant());
        audit.record("segment.changed", "segment", id.toString(), before, wanted);
        return get(id);
    }

    /** Deletes it unless somebody uses it ({@link InUse}). */
    @Transactional
    public void delete(SegmentId id) {
        Segment segment = get(id);
        List<Uses.Use> users = usesOf(id);
        if (!users.isEmpty()) {
            throw new InUse("segment", users);
        }
        members.dropBuild(id);
        store.delete(id);
        audit.record("segment.deleted", "segment", id.toString(), segment, null);
    }

    /** Who uses it: journeys and the like, and other segments. */
    @Transactional(readOnly = true)
    public List<Uses.Use> usesOf(SegmentId id) {
        List<Uses.Use> users = new ArrayList<>();
        uses.orderedStream().forEach(user -> users.addAll(user.of("segments", id.toString())));
        return users;
    }

    /** Whether the person is in it now. */
    @Transactional(readOnly = true)
    public boolean contains(SegmentId segment, ContactId contact) {
        return members.contains(segment, contact);
    }

    /**
     * Whether its rule holds for the person at this very moment, for decisions that follow a change too closely for the
     * kept membership to have caught up.
     */
    @Transactional(readOnly = true)
    public boolean matches(SegmentId segment, ContactId contact) {
        return rules.matches(contact, get(segment).rule());
    }

    /** Those of the contacts who are in it now. */
    @Transactional(readOnly = true)
    public Set<ContactId> members(SegmentId segment, Collection<ContactId> among) {
        return members.members(segment, among);
    }

    /** The people in it, as lists of people are shown everywhere. */
    @Transactional(readOnly = true)
    public Page<ContactRecord> people(SegmentId segment, Paging paging) {
        get(segment);
        return contacts.page(new ContactQuery(paging, null, null, memberRule(segment)));
    }

    /** The rule that holds for everybody who is in the segment. */
    public static Rule memberRule(SegmentId segment) {
        return MemberRules.of(SegmentFields.MEMBER, segment.value());
    }

    /** The segments a person is in, by name. */
    @Transactional(readOnly = true)
    public List<Segment> of(ContactId contact) {
        return members.segmentsOf(contact).stream()
                .flatMap(id -> store.find(id).stream())
                .toList();
    }

    private Definition definition(SegmentId id, String name, String description, Rule rule) {
        String checked = Names.checked(name);
        String checkedDescription = Names.checkedDescription(description);
        rules.validate(rule, "/rule");
        if (dependencies(rule, id).contains(id)) {
            throw Invalid.field(
                    "/rule", "circle", "A segment cannot depend on itself, not even by way of another one.");
        }
        Set<String> fields = rules.fieldsOf(rule);
        return new Definition(
                id,
                checked,
                checkedDescription,
                rule,
                rules.dependsOnTime(rule),
                fields,
                actor.get().name());
    }

    /** All segments the rule looks at, directly or by way of others; stops where it meets the segment itself. */
    private Set<SegmentId> dependencies(Rule rule, SegmentId self) {
        Map<SegmentId, Rule> all = store.rules(List.of(SegmentFields.MEMBER));
        Set<SegmentId> seen = new HashSet<>();
        List<Rule> open = new ArrayList<>(List.of(rule));
        while (!open.isEmpty()) {
            for (SegmentId id : MemberRules.segmentsIn(open.remove(open.size() - 1))) {
                Rule next = all.get(id);
                if (seen.add(id) && next != null && !id.equals(self)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }

    /** The names of segments, for sentences. Those that do not exist are missing. */
    @Transactional(readOnly = true)
    public Map<SegmentId, String> names(Collection<SegmentId> ids) {
        return store.names(ids);
    }
}
