package io.journeyman.contacts;

import static journeyman.schema.Tables.CONTACT_HOLD;

import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Holds in the database. */
@Repository
class HoldStore {

    private final DSLContext sql;

    HoldStore(DSLContext sql) {
        this.sql = sql;
    }

    void put(ContactId contact, String source, @Nullable Instant until, Instant now) {
        sql.insertInto(CONTACT_HOLD)
                .set(CONTACT_HOLD.CONTACT_ID, contact.value())
                .set(CONTACT_HOLD.SOURCE, source)
                .set(CONTACT_HOLD.UNTIL_AT, until)
                .set(CONTACT_HOLD.CREATED_AT, now)
                .onConflict(CONTACT_HOLD.CONTACT_ID, CONTACT_HOLD.SOURCE)
                .doUpdate()
                .set(CONTACT_HOLD.UNTIL_AT, until)
                .execute();
    }

    void remove(ContactId contact, String source) {
        sql.deleteFrom(CONTACT_HOLD)
                .where(CONTACT_HOLD.CONTACT_ID.eq(contact.value()))
                .and(CONTACT_HOLD.SOURCE.eq(source))
                .execute();
    }

    List<ContactHold> active(Collection<ContactId> contacts, Instant now) {
        return sql.selectFrom(CONTACT_HOLD)
                .where(CONTACT_HOLD.CONTACT_ID.in(ContactStore.values(contacts)))
                .and(CONTACT_HOLD.UNTIL_AT.isNull().or(CONTACT_HOLD.UNTIL_AT.gt(now)))
                .orderBy(CONTACT_HOLD.CREATED_AT)
                .fetch(row -> new ContactHold(
                        new ContactId(row.getContactId()), row.getSource(), row.getUntilAt(), row.getCreatedAt()));
    }
}
