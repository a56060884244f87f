package io.journeyman.segments;

import io.journeyman.audit.Audit;
import io.journeyman.contacts.ContactQuery;
import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.Contacts;
import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.events.NewEvent;
import io.journeyman.rules.Rule;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.Uses;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of people picked one by one. Appends list.added and list.removed, once for each real change. */
@Service
public class Lists {

    private static final String SOURCE = "list";

    private final ListStore store;
    private final Contacts contacts;
    private final ContactEvents events;
    private final ObjectProvider<Uses> uses;
    private final Audit audit;
    private final CurrentActor actor;
    private final Clock clock;

    Lists(
            ListStore store,
            Contacts contacts,
            ContactEvents events,
            ObjectProvider<Uses> uses,
            Audit audit,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.contacts = contacts;
        this.events = events;
        this.uses = uses;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** Makes an empty list. The name is unique ({@link NameTaken}). */
    @Transactional
    public ListId create(String name, String description) {
        ListId id = ListId.next();
        String checked = Names.checked(name);
        String by = actor.get().name();
        if (!store.insert(id, checked, Names.checkedDescription(description), clock.instant(), by)) {
            throw new NameTaken("list", checked);
        }
        audit.record("list.created", "list", id.toString(), null, checked);
        return id;
    }

    @Transactional
    public void rename(ListId id, String name, String description) {
        ContactList before = get(id);
        String checked = Names.checked(name);
        if (store.nameTaken(checked, id)) {
            throw new NameTaken("list", checked);
        }
        store.rename(id, checked, Names.checkedDescription(description));
        audit.record("list.changed", "list", id.toString(), before.name(), checked);
    }

    /** Throws {@link ListNotFound}. */
    @Transactional(readOnly = true)
    public ContactList get(ListId id) {
        return find(id).orElseThrow(() -> new ListNotFound(id));
    }

    @Transactional(readOnly = true)
    public Optional<ContactList> find(ListId id) {
        return store.find(id);
    }

    /** The list of this name, however its letters are written. */
    @Transactional(readOnly = true)
    public Optional<ContactList> named(String name) {
        return store.named(name);
    }

    /** Lists by name; sort {@code -createdAt}. */
    @Transactional(readOnly = true)
    public Page<ContactList> page(Paging paging) {
        return store.page(paging);
    }

    /** The people on it, as lists of people are shown everywhere. */
    @Transactional(readOnly = true)
    public Page<ContactRecord> people(ListId id, Paging paging) {
        get(id);
        return contacts.page(new ContactQuery(paging, null, null, memberRule(id)));
    }

    /** The rule that holds for everybody on the list. */
    public static Rule memberRule(ListId list) {
        return MemberRules.of(ListFields.MEMBER, list.value());
    }

    /** The lists a person is on, by name. */
    @Transactional(readOnly = true)
    public List<ContactList> of(ContactId contact) {
        return store.listsOf(contact);
    }

    @Transactional(readOnly = true)
    public boolean contains(ListId list, ContactId contact) {
        return store.contains(list, contact);
    }

    /**
     * Puts people on the list. Those already on it stay as they are; those who do not exist are passed over.
     *
     * @param source what put them there: {@code user:<id>}, {@code import:<id>}, {@code step:<element>}
     * @return how many were not on it before
     */
    @Transactional
    public int add(ListId list, Collection<ContactId> people, String source) {
        ContactList target = get(list);
        Set<ContactId> existing = contacts.all(people).keySet();
        List<ContactId> added = store.add(list, existing, source, clock.instant());
        tell(target, EventKinds.LIST_ADDED, added);
        return added.size();
    }

    /** Takes people off the list. Answers how many were on it. */
    @Transactional
    public int remove(ListId list, Collection<ContactId> people) {
        ContactList target = get(list);
        List<ContactId> removed = store.remove(list, people);
        tell(target, EventKinds.LIST_REMOVED, removed);
        return removed.size();
    }

    /** Deletes it unless somebody uses it ({@link InUse}). */
    @Transactional
    public void delete(ListId id) {
        ContactList list = get(id);
        List<Uses.Use> users = usesOf(id);
        if (!users.isEmpty()) {
            throw new InUse("list", users);
        }
        store.delete(id);
        audit.record("list.deleted", "list", id.toString(), list, null);
    }

    /** Who uses it: journeys, segments, imports and the like. */
    @Transactional(readOnly = true)
    public List<Uses.Use> usesOf(ListId id) {
        List<Uses.Use> users = new ArrayList<>();
        uses.orderedStream().forEach(user -> users.addAll(user.of("lists", id.toString())));
        return users;
    }

    private void tell(ContactList list, String kind, List<ContactId> people) {
        if (people.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        events.append(people.stream()
                .map(contact -> NewEvent.of(contact, kind, now, SOURCE)
                        .titled(list.name())
                        .about("list", list.id().toString()))
                .toList());
    }
}
