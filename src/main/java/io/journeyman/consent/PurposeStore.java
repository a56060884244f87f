package io.journeyman.consent;

import static journeyman.schema.Tables.CONSENT_PURPOSE;

import io.journeyman.shared.LostRace;
import java.util.List;
import journeyman.schema.tables.records.ConsentPurposeRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The purposes, in the order screens show them. */
@Repository
class PurposeStore {

    private final DSLContext db;

    PurposeStore(DSLContext db) {
        this.db = db;
    }

    List<Purpose> all() {
        return db.selectFrom(CONSENT_PURPOSE)
                .orderBy(CONSENT_PURPOSE.PLACE, CONSENT_PURPOSE.KEY_NAME)
                .fetch(PurposeStore::purpose);
    }

    /** Adds it unless the key exists. Answers whether it was added. */
    boolean add(Purpose purpose, int place) {
        int[] added = new int[1];
        LostRace.retry(() -> added[0] = db.insertInto(CONSENT_PURPOSE)
                .set(CONSENT_PURPOSE.KEY_NAME, purpose.key())
                .set(CONSENT_PURPOSE.NAME, purpose.name())
                .set(CONSENT_PURPOSE.DESCRIPTION, purpose.description())
                .set(CONSENT_PURPOSE.KIND, purpose.kind().name())
                .set(CONSENT_PURPOSE.ACTIVE, purpose.active())
                .set(CONSENT_PURPOSE.PLACE, place)
                .onConflictDoNothing()
                .execute());
        return added[0] == 1;
    }

    boolean change(String key, String name, String description, boolean active) {
        return db.update(CONSENT_PURPOSE)
                        .set(CONSENT_PURPOSE.NAME, name)
                        .set(CONSENT_PURPOSE.DESCRIPTION, description)
                        .set(CONSENT_PURPOSE.ACTIVE, active)
                        .where(CONSENT_PURPOSE.KEY_NAME.eq(key))
                        .execute()
                == 1;
    }

    private static Purpose purpose(ConsentPurposeRecord row) {
        return new Purpose(
                row.getKeyName(),
                row.getName(),
                row.getDescription(),
                Purpose.Kind.valueOf(row.getKind()),
                row.getActive());
    }
}
