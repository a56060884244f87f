package io.journeyman.consent;

import static journeyman.schema.Tables.CONSENT_CONFIRMATION;

import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Links of confirmation mails, by the hash of their token. */
@Repository
class ConfirmationStore {

    private final DSLContext db;

    ConfirmationStore(DSLContext db) {
        this.db = db;
    }

    void add(UUID id, String tokenHash, ContactId contact, Instant now, Instant expiresAt) {
        db.insertInto(CONSENT_CONFIRMATION)
                .set(CONSENT_CONFIRMATION.ID, id)
                .set(CONSENT_CONFIRMATION.TOKEN_HASH, tokenHash)
                .set(CONSENT_CONFIRMATION.CONTACT_ID, contact.value())
                .set(CONSENT_CONFIRMATION.CREATED_AT, now)
                .set(CONSENT_CONFIRMATION.EXPIRES_AT, expiresAt)
                .execute();
    }

    /** Uses the link up; empty where it does not exist, is used or too old. */
    Optional<UUID> use(String tokenHash, Instant now) {
        int used = db.update(CONSENT_CONFIRMATION)
                .set(CONSENT_CONFIRMATION.USED_AT, now)
                .where(CONSENT_CONFIRMATION.TOKEN_HASH.eq(tokenHash))
                .and(CONSENT_CONFIRMATION.USED_AT.isNull())
                .and(CONSENT_CONFIRMATION.EXPIRES_AT.gt(now))
                .execute();
        return used == 0
                ? Optional.empty()
                : db.select(CONSENT_CONFIRMATION.ID)
                        .from(CONSENT_CONFIRMATION)
                        .where(CONSENT_CONFIRMATION.TOKEN_HASH.eq(tokenHash))
                        .fetchOptional(CONSENT_CONFIRMATION.ID);
    }

    /** Links that were made before this moment, used or not. */
    List<UUID> old(Instant createdBefore, int most) {
        return db.select(CONSENT_CONFIRMATION.ID)
                .from(CONSENT_CONFIRMATION)
                .where(CONSENT_CONFIRMATION.CREATED_AT.lt(createdBefore))
                .limit(most)
                .fetch(CONSENT_CONFIRMATION.ID);
    }

    void remove(List<UUID> ids) {
        db.deleteFrom(CONSENT_CONFIRMATION)
                .where(CONSENT_CONFIRMATION.ID.in(ids))
                .execute();
    }

    void erase(ContactId contact) {
        db.deleteFrom(CONSENT_CONFIRMATION)
                .where(CONSENT_CONFIRMATION.CONTACT_ID.eq(contact.value()))
                .execute();
    }
}
