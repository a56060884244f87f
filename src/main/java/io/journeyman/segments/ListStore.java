package io.journeyman.segments;

import static journeyman.schema.Tables.CONTACT_LIST;
import static journeyman.schema.Tables.CONTACT_LIST_MEMBER;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.LostRace;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Lists and who is on them. */
@Repository
class ListStore {

    private static final Field<Integer> MEMBERS = DSL.field(
                    DSL.selectCount().from(CONTACT_LIST_MEMBER).where(CONTACT_LIST_MEMBER.LIST_ID.eq(CONTACT_LIST.ID)))
            .as("members");

    private final DSLContext db;

    ListStore(DSLContext db) {
        this.db = db;
    }

    /** Adds an empty list; false where the name is taken. */
    boolean insert(ListId id, String name, String description, Instant now, String by) {
        int[] added = new int[1];
        LostRace.retry(() -> added[0] = db.insertInto(CONTACT_LIST)
                .set(CONTACT_LIST.ID, id.value())
                .set(CONTACT_LIST.NAME, name)
                .set(CONTACT_LIST.NAME_KEY, Names.key(name))
                .set(CONTACT_LIST.DESCRIPTION, description)
                .set(CONTACT_LIST.CREATED_AT, now)
                .set(CONTACT_LIST.CREATED_BY, by)
                .onConflictDoNothing()
                .execute());
        return added[0] == 1;
    }

    boolean nameTaken(String name, ListId butBy) {
        return db.fetchExists(
                CONTACT_LIST, CONTACT_LIST.NAME_KEY.eq(Names.key(name)).and(CONTACT_LIST.ID.ne(butBy.value())));
    }

    void rename(ListId id, String name, String description) {
        db.update(CONTACT_LIST)
                .set(CONTACT_LIST.NAME, name)
                .set(CONTACT_LIST.NAME_KEY, Names.key(name))
                .set(CONTACT_LIST.DESCRIPTION, description)
                .where(CONTACT_LIST.ID.eq(id.value()))
                .execute();
    }

    Optional<ContactList> find(ListId id) {
        return db.select(CONTACT_LIST.fields())
                .select(MEMBERS)
                .from(CONTACT_LIST)
                .where(CONTACT_LIST.ID.eq(id.value()))
                .fetchOptional(ListStore::list);
    }

    Optional<ContactList> named(String name) {
        return db.select(CONTACT_LIST.fields())
                .select(MEMBERS)
                .from(CONTACT_LIST)
                .where(CONTACT_LIST.NAME_KEY.eq(Names.key(name)))
                .fetchOptional(ListStore::list);
    }

    Page<ContactList> page(Paging paging) {
        String q = paging.q();
        Condition where = q == null ? DSL.noCondition() : CONTACT_LIST.NAME_KEY.contains(Names.key(q));
        SortField<?> order =
                "-createdAt".equals(paging.sort()) ? CONTACT_LIST.CREATED_AT.desc() : CONTACT_LIST.NAME_KEY.asc();
        List<ContactList> rows = db.select(CONTACT_LIST.fields())
                .select(MEMBERS)
                .from(CONTACT_LIST)
                .where(where)
                .orderBy(order, CONTACT_LIST.ID.asc())
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(ListStore::list);
        return new Page<>(rows, db.fetchCount(CONTACT_LIST, where), paging.page(), paging.size());
    }

    void delete(ListId id) {
        db.deleteFrom(CONTACT_LIST).where(CONTACT_LIST.ID.eq(id.value())).execute();
    }

    boolean contains(ListId list, ContactId contact) {
        return db.fetchExists(
                CONTACT_LIST_MEMBER,
                CONTACT_LIST_MEMBER.LIST_ID.eq(list.value()).and(CONTACT_LIST_MEMBER.CONTACT_ID.eq(contact.value())));
    }

    /** Puts people on the list; answers those who were not on it. */
    List<ContactId> add(ListId list, Set<ContactId> contacts, String source, Instant now) {
        List<ContactId> all = contacts.stream().toList();
        List<Query> inserts = all.stream()
                .<Query>map(contact -> db.insertInto(CONTACT_LIST_MEMBER)
                        .set(CONTACT_LIST_MEMBER.LIST_ID, list.value())
                        .set(CONTACT_LIST_MEMBER.CONTACT_ID, contact.value())
                        .set(CONTACT_LIST_MEMBER.ADDED_AT, now)
                        .set(CONTACT_LIST_MEMBER.SOURCE, source)
                        .onConflictDoNothing())
                .toList();
        int[] counts = execute(inserts);
        List<ContactId> added = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                added.add(all.get(i));
            }
        }
        return added;
    }

    /** In one round trip, except where a lost race would fail the whole batch. */
    private int[] execute(List<Query> inserts) {
        if (db.dialect().family() != SQLDialect.H2) {
            return db.batch(inserts).execute();
        }
        int[] counts = new int[inserts.size()];
        for (int i = 0; i < counts.length; i++) {
            int at = i;
            LostRace.retry(() -> counts[at] = inserts.get(at).execute());
        }
        return counts;
    }

    /** Takes people off the list; answers those who were on it. */
    List<ContactId> remove(ListId list, Collection<ContactId> contacts) {
        List<UUID> ids = contacts.stream().map(ContactId::value).toList();
        Condition these = CONTACT_LIST_MEMBER.LIST_ID.eq(list.value()).and(CONTACT_LIST_MEMBER.CONTACT_ID.in(ids));
        List<UUID> there = db.select(CONTACT_LIST_MEMBER.CONTACT_ID)
                .from(CONTACT_LIST_MEMBER)
                .where(these)
                .forUpdate()
                .fetch(CONTACT_LIST_MEMBER.CONTACT_ID);
        db.deleteFrom(CONTACT_LIST_MEMBER).where(these).execute();
        return there.stream().map(ContactId::new).toList();
    }

    /** The lists a person is on, by name. */
    List<ContactList> listsOf(ContactId contact) {
        return db.select(CONTACT_LIST.fields())
                .select(MEMBERS)
                .from(CONTACT_LIST)
                .where(CONTACT_LIST.ID.in(db.select(CONTACT_LIST_MEMBER.LIST_ID)
                        .from(CONTACT_LIST_MEMBER)
                        .where(CONTACT_LIST_MEMBER.CONTACT_ID.eq(contact.value()))))
                .orderBy(CONTACT_LIST.NAME_KEY)
                .fetch(ListStore::list);
    }

    private static ContactList list(Record row) {
        return new ContactList(
                new ListId(row.get(CONTACT_LIST.ID)),
                row.get(CONTACT_LIST.NAME),
                row.get(CONTACT_LIST.DESCRIPTION),
                row.get(MEMBERS),
                row.get(CONTACT_LIST.CREATED_AT));
    }
}
