package io.journeyman.contacts;

import static journeyman.schema.Tables.CONTACT_NOTE;

import io.journeyman.shared.Actor;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Notes in the database. */
@Repository
class NoteStore {

    private final DSLContext sql;

    NoteStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(ContactNote note, Actor author) {
        sql.insertInto(CONTACT_NOTE)
                .set(CONTACT_NOTE.ID, note.id())
                .set(CONTACT_NOTE.CONTACT_ID, note.contact().value())
                .set(CONTACT_NOTE.BODY, note.body())
                .set(CONTACT_NOTE.AUTHOR_ID, author.id())
                .set(CONTACT_NOTE.AUTHOR_NAME, author.name())
                .set(CONTACT_NOTE.CREATED_AT, note.at())
                .execute();
    }

    Page<ContactNote> page(ContactId contact, Paging paging) {
        List<ContactNote> notes = sql.selectFrom(CONTACT_NOTE)
                .where(CONTACT_NOTE.CONTACT_ID.eq(contact.value()))
                .orderBy(CONTACT_NOTE.CREATED_AT.desc(), CONTACT_NOTE.ID.desc())
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(row ->
                        new ContactNote(row.getId(), contact, row.getBody(), row.getAuthorName(), row.getCreatedAt()));
        int total = sql.fetchCount(CONTACT_NOTE, CONTACT_NOTE.CONTACT_ID.eq(contact.value()));
        return new Page<>(notes, total, paging.page(), paging.size());
    }
}
