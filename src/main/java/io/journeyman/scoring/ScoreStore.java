package io.journeyman.scoring;

import static journeyman.schema.Tables.CONTACT_SCORE;
import static journeyman.schema.Tables.SCORE_ENTRY;
import static journeyman.schema.Tables.SCORE_THRESHOLD;

import io.journeyman.scoring.PointsGiven.Origin;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.LostRace;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import journeyman.schema.tables.records.ScoreEntryRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The ledger and its sums. */
@Repository
class ScoreStore {

    private static final int CHUNK = 1_000;

    private final DSLContext db;

    ScoreStore(DSLContext db) {
        this.db = db;
    }

    /** Makes the sums' rows where missing and locks them, in one order for all callers. Answers the points of now. */
    Map<ContactId, Integer> lock(SortedSet<UUID> contacts, Instant now) {
        LostRace.retry(() -> {
            var insert = db.insertInto(
                    CONTACT_SCORE, CONTACT_SCORE.CONTACT_ID, CONTACT_SCORE.POINTS, CONTACT_SCORE.CHANGED_AT);
            for (UUID contact : contacts) {
                insert = insert.values(contact, 0, now);
            }
            insert.onConflictDoNothing().execute();
        });
        Map<ContactId, Integer> points = new HashMap<>();
        for (UUID contact : contacts) {
            db.select(CONTACT_SCORE.POINTS)
                    .from(CONTACT_SCORE)
                    .where(CONTACT_SCORE.CONTACT_ID.eq(contact))
                    .forUpdate()
                    .forEach(row -> points.put(new ContactId(contact), row.value1()));
        }
        return points;
    }

    void move(Map<ContactId, Integer> change, Instant now) {
        db.batch(change.entrySet().stream()
                        .map(entry -> db.update(CONTACT_SCORE)
                                .set(CONTACT_SCORE.POINTS, CONTACT_SCORE.POINTS.plus(entry.getValue()))
                                .set(CONTACT_SCORE.CHANGED_AT, now)
                                .where(CONTACT_SCORE.CONTACT_ID.eq(
                                        entry.getKey().value())))
                        .toList())
                .execute();
    }

    void add(List<ScoreEntry> entries) {
        db.batchInsert(entries.stream().map(this::row).toList()).execute();
    }

    Map<ContactId, Integer> points(Collection<ContactId> contacts) {
        Map<ContactId, Integer> points = new HashMap<>();
        List<UUID> ids = contacts.stream().map(ContactId::value).toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            db.select(CONTACT_SCORE.CONTACT_ID, CONTACT_SCORE.POINTS)
                    .from(CONTACT_SCORE)
                    .where(CONTACT_SCORE.CONTACT_ID.in(ids.subList(from, Math.min(ids.size(), from + CHUNK))))
                    .forEach(row -> points.put(new ContactId(row.value1()), row.value2()));
        }
        return points;
    }

    /** A person's ledger, newest first. */
    Page<ScoreEntry> ledger(ContactId contact, Paging paging) {
        List<ScoreEntry> rows = db.selectFrom(SCORE_ENTRY)
                .where(SCORE_ENTRY.CONTACT_ID.eq(contact.value()))
                .orderBy(SCORE_ENTRY.AT.desc(), SCORE_ENTRY.ID.desc())
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(ScoreStore::entry);
        int total = db.fetchCount(SCORE_ENTRY, SCORE_ENTRY.CONTACT_ID.eq(contact.value()));
        return new Page<>(rows, total, paging.page(), paging.size());
    }

    /** The sum of the ledger itself, to compare with what is kept. */
    int ledgerSum(ContactId contact) {
        Integer sum = db.select(DSL.sum(SCORE_ENTRY.POINTS).cast(Integer.class))
                .from(SCORE_ENTRY)
                .where(SCORE_ENTRY.CONTACT_ID.eq(contact.value()))
                .fetchSingle()
                .value1();
        return sum == null ? 0 : sum;
    }

    void watch(int threshold, @Nullable String name) {
        LostRace.retry(() -> db.insertInto(SCORE_THRESHOLD)
                .set(SCORE_THRESHOLD.POINTS, threshold)
                .set(SCORE_THRESHOLD.NAME, name)
                .onConflictDoNothing()
                .execute());
    }

    SortedSet<Integer> thresholds() {
        return new TreeSet<>(
                db.select(SCORE_THRESHOLD.POINTS).from(SCORE_THRESHOLD).fetch(SCORE_THRESHOLD.POINTS));
    }

    void erase(ContactId contact) {
        db.deleteFrom(SCORE_ENTRY)
                .where(SCORE_ENTRY.CONTACT_ID.eq(contact.value()))
                .execute();
        db.deleteFrom(CONTACT_SCORE)
                .where(CONTACT_SCORE.CONTACT_ID.eq(contact.value()))
                .execute();
    }

    /** Hands the ledger over to the survivor of a merge; both sums are locked by the caller. */
    void moveLedger(ContactId from, ContactId into) {
        db.update(SCORE_ENTRY)
                .set(SCORE_ENTRY.CONTACT_ID, into.value())
                .where(SCORE_ENTRY.CONTACT_ID.eq(from.value()))
                .execute();
        db.deleteFrom(CONTACT_SCORE)
                .where(CONTACT_SCORE.CONTACT_ID.eq(from.value()))
                .execute();
    }

    private ScoreEntryRecord row(ScoreEntry entry) {
        ScoreEntryRecord row = db.newRecord(SCORE_ENTRY);
        row.setId(entry.id());
        row.setContactId(entry.contact().value());
        row.setPoints(entry.points());
        row.setReason(entry.reason());
        row.setKind(entry.origin().kind().name());
        row.setTableId(entry.origin().table());
        row.setTableVersion(entry.origin().tableVersion());
        row.setRuleId(entry.origin().rule());
        row.setInstanceRef(entry.origin().instance());
        row.setElementRef(entry.origin().element());
        row.setGivenBy(entry.origin().by());
        row.setAt(entry.at());
        return row;
    }

    private static ScoreEntry entry(ScoreEntryRecord row) {
        return new ScoreEntry(
                row.getId(),
                new ContactId(row.getContactId()),
                row.getPoints(),
                row.getReason(),
                new Origin(
                        Origin.Kind.valueOf(row.getKind()),
                        row.getTableId(),
                        row.getTableVersion(),
                        row.getRuleId(),
                        row.getInstanceRef(),
                        row.getElementRef(),
                        row.getGivenBy()),
                row.getAt());
    }
}
