package io.journeyman.contacts;

import static journeyman.schema.Tables.CONTACT_KEY;

import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Identity keys in the database. */
@Repository
class KeyStore {

    private final DSLContext sql;

    KeyStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<ContactId> find(ContactKeys.Kind kind, String text) {
        return Optional.ofNullable(all(kind, List.of(text)).get(text));
    }

    Map<String, ContactId> all(ContactKeys.Kind kind, Collection<String> texts) {
        Map<String, ContactId> found = new HashMap<>();
        sql.select(CONTACT_KEY.KEY_TEXT, CONTACT_KEY.CONTACT_ID)
                .from(CONTACT_KEY)
                .where(CONTACT_KEY.KIND.eq(kind.name()))
                .and(CONTACT_KEY.KEY_TEXT.in(texts))
                .forEach(row -> found.put(row.value1(), new ContactId(row.value2())));
        return found;
    }

    Optional<ContactId> put(ContactId contact, ContactKeys.Kind kind, String text, Instant now) {
        Optional<ContactId> other = find(kind, text).filter(owner -> !owner.equals(contact));
        sql.insertInto(CONTACT_KEY)
                .set(CONTACT_KEY.KIND, kind.name())
                .set(CONTACT_KEY.KEY_TEXT, text)
                .set(CONTACT_KEY.CONTACT_ID, contact.value())
                .set(CONTACT_KEY.CREATED_AT, now)
                .onConflict(CONTACT_KEY.KIND, CONTACT_KEY.KEY_TEXT)
                .doUpdate()
                .set(CONTACT_KEY.CONTACT_ID, contact.value())
                .execute();
        return other;
    }
}
