package io.journeyman.contacts;

import static journeyman.schema.Tables.CONTACT_CHANGE;
import static journeyman.schema.Tables.CONTACT_HOLD;
import static journeyman.schema.Tables.CONTACT_KEY;
import static journeyman.schema.Tables.CONTACT_NOTE;

import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Everything that hangs on a contact within this module, to be erased or moved with it. */
@Repository
class ContactBelongingsStore {

    private final DSLContext sql;

    ContactBelongingsStore(DSLContext sql) {
        this.sql = sql;
    }

    List<String> keys(ContactId id) {
        return sql.select(CONTACT_KEY.KEY_TEXT)
                .from(CONTACT_KEY)
                .where(CONTACT_KEY.CONTACT_ID.eq(id.value()))
                .orderBy(CONTACT_KEY.KEY_TEXT)
                .fetch(CONTACT_KEY.KEY_TEXT);
    }

    void erase(ContactId id) {
        sql.deleteFrom(CONTACT_KEY).where(CONTACT_KEY.CONTACT_ID.eq(id.value())).execute();
        sql.deleteFrom(CONTACT_HOLD)
                .where(CONTACT_HOLD.CONTACT_ID.eq(id.value()))
                .execute();
        sql.deleteFrom(CONTACT_NOTE)
                .where(CONTACT_NOTE.CONTACT_ID.eq(id.value()))
                .execute();
        sql.deleteFrom(CONTACT_CHANGE)
                .where(CONTACT_CHANGE.CONTACT_ID.eq(id.value()))
                .execute();
    }

    void move(ContactId from, ContactId into, @Nullable String formerEmail, Instant now) {
        sql.update(CONTACT_KEY)
                .set(CONTACT_KEY.CONTACT_ID, into.value())
                .where(CONTACT_KEY.CONTACT_ID.eq(from.value()))
                .execute();
        sql.update(CONTACT_NOTE)
                .set(CONTACT_NOTE.CONTACT_ID, into.value())
                .where(CONTACT_NOTE.CONTACT_ID.eq(from.value()))
                .execute();
        sql.update(CONTACT_HOLD)
                .set(CONTACT_HOLD.CONTACT_ID, into.value())
                .where(CONTACT_HOLD.CONTACT_ID.eq(from.value()))
                .and(CONTACT_HOLD.SOURCE.notIn(DSL.select(CONTACT_HOLD.SOURCE)
                        .from(CONTACT_HOLD)
                        .where(CONTACT_HOLD.CONTACT_ID.eq(into.value()))))
                .execute();
        if (formerEmail != null) {
            sql.deleteFrom(CONTACT_KEY)
                    .where(CONTACT_KEY.KIND.eq(ContactKeys.Kind.FORMER_EMAIL.name()))
                    .and(CONTACT_KEY.KEY_TEXT.eq(formerEmail))
                    .execute();
            sql.insertInto(CONTACT_KEY)
                    .set(CONTACT_KEY.KIND, ContactKeys.Kind.FORMER_EMAIL.name())
                    .set(CONTACT_KEY.KEY_TEXT, formerEmail)
                    .set(CONTACT_KEY.CONTACT_ID, into.value())
                    .set(CONTACT_KEY.CREATED_AT, now)
                    .execute();
        }
        erase(from);
    }
}
