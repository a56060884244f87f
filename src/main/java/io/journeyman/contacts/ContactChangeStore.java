package io.journeyman.contacts;

import static journeyman.schema.Tables.CONTACT_CHANGE;

import io.journeyman.shared.Actor;
import io.journeyman.shared.CompanyId;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.stream.BatchStore;
import io.journeyman.shared.stream.StreamPosition;
import io.journeyman.shared.stream.StreamStore;
import io.journeyman.shared.stream.StreamStore.StreamTable;
import java.time.Instant;
import java.util.List;
import journeyman.schema.Tables;
import journeyman.schema.tables.records.ContactChangeRecord;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The stream of changes in the database. */
@Repository
class ContactChangeStore {

    static final StreamTable STREAM = new StreamTable(CONTACT_CHANGE, CONTACT_CHANGE.XID, CONTACT_CHANGE.SEQ);
    private static final int LONGEST = 1_000;
    private static final List<Field<?>> COLUMNS = List.of(
            CONTACT_CHANGE.CONTACT_ID,
            CONTACT_CHANGE.KIND,
            CONTACT_CHANGE.FIELD,
            CONTACT_CHANGE.OLD_TEXT,
            CONTACT_CHANGE.NEW_TEXT,
            CONTACT_CHANGE.HAPPENED_AT,
            CONTACT_CHANGE.ACTOR_KIND,
            CONTACT_CHANGE.ACTOR_ID,
            CONTACT_CHANGE.ACTOR_NAME);

    private final DSLContext sql;
    private final StreamStore streams;
    private final BatchStore batches;

    ContactChangeStore(DSLContext sql, StreamStore streams, BatchStore batches) {
        this.sql = sql;
        this.streams = streams;
        this.batches = batches;
    }

    void insert(List<Entry> entries, Instant at, Actor actor) {
        batches.insert(
                CONTACT_CHANGE,
                COLUMNS,
                entries.stream()
                        .map(entry -> new Object[] {
                            entry.contact().value(),
                            entry.kind().name(),
                            entry.field(),
                            cut(entry.from()),
                            cut(entry.to()),
                            at,
                            actor.kind().name(),
                            actor.id(),
                            actor.name()
                        })
                        .toList());
    }

    /** Writes the same change for everybody of a company. */
    void insertForPeopleOf(
            CompanyId company, String field, @Nullable String from, @Nullable String to, Instant at, Actor actor) {
        sql.insertInto(CONTACT_CHANGE)
                .columns(COLUMNS)
                .select(DSL.select(
                                Tables.CONTACT.ID,
                                DSL.val(ContactChange.Kind.CHANGED.name()),
                                DSL.val(field),
                                DSL.val(cut(from)),
                                DSL.val(cut(to)),
                                DSL.val(at),
                                DSL.val(actor.kind().name()),
                                DSL.val(actor.id()),
                                DSL.val(actor.name()))
                        .from(Tables.CONTACT)
                        .where(Tables.CONTACT.COMPANY_ID.eq(company.value())))
                .execute();
    }

    List<ContactChange> after(StreamPosition position, int limit) {
        StreamPosition newest = streams.newest(STREAM).orElse(StreamPosition.START);
        if (newest.compareTo(position) <= 0) {
            return List.of();
        }
        return sql.selectFrom(CONTACT_CHANGE)
                .where(streams.between(STREAM, position, newest))
                .orderBy(streams.order(STREAM))
                .limit(limit)
                .fetch(ContactChangeStore::read);
    }

    private static ContactChange read(ContactChangeRecord row) {
        return new ContactChange(
                new StreamPosition(row.getXid(), row.getSeq()),
                new ContactId(row.getContactId()),
                ContactChange.Kind.valueOf(row.getKind()),
                row.getField(),
                row.getOldText(),
                row.getNewText(),
                row.getHappenedAt(),
                new Actor(Actor.Kind.valueOf(row.getActorKind()), row.getActorId(), row.getActorName()));
    }

    private static @Nullable String cut(@Nullable String text) {
        return text != null && text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** One change to be written. */
    record Entry(
            ContactId contact,
            ContactChange.Kind kind,
            @Nullable String field,
            @Nullable String from,
            @Nullable String to) {}
}
