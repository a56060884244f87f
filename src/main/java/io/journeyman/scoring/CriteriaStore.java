package io.journeyman.scoring;

import static journeyman.schema.Tables.CRITERIA_AGREEMENT;
import static journeyman.schema.Tables.CRITERIA_VERSION;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.scoring.CriteriaVersion.CriteriaAgreement;
import io.journeyman.scoring.CriteriaVersion.CriteriaSide;
import io.journeyman.shared.LostRace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import journeyman.schema.tables.records.CriteriaVersionRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Versions of the criteria and who agreed to them. */
@Repository
class CriteriaStore {

    static final int DRAFT = 0;

    private final DSLContext db;
    private final ObjectMapper json;

    CriteriaStore(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Newest first, the draft last. */
    List<CriteriaVersion> all() {
        return select(DSL.noCondition());
    }

    Optional<CriteriaVersion> find(int version) {
        return select(CRITERIA_VERSION.VERSION.eq(version)).stream().findFirst();
    }

    private List<CriteriaVersion> select(Condition where) {
        Map<Integer, List<CriteriaAgreement>> agreements = new HashMap<>();
        db.selectFrom(CRITERIA_AGREEMENT).orderBy(CRITERIA_AGREEMENT.AGREED_AT).forEach(row -> agreements
                .computeIfAbsent(row.getVersion(), v -> new ArrayList<>())
                .add(new CriteriaAgreement(CriteriaSide.valueOf(row.getSide()), row.getAgreedBy(), row.getAgreedAt())));
        return db.selectFrom(CRITERIA_VERSION)
                .where(where)
                .orderBy(CRITERIA_VERSION.VERSION.desc())
                .fetch(row -> version(row, agreements.getOrDefault(row.getVersion(), List.of())));
    }

    void saveDraft(List<Criterion> criteria, Instant now, String by) {
        LostRace.retry(() -> db.insertInto(CRITERIA_VERSION)
                .set(CRITERIA_VERSION.VERSION, DRAFT)
                .set(CRITERIA_VERSION.CRITERIA, text(criteria))
                .set(CRITERIA_VERSION.NOTE, "")
                .set(CRITERIA_VERSION.CHANGED_AT, now)
                .set(CRITERIA_VERSION.CHANGED_BY, by)
                .onConflictDoNothing()
                .execute());
        db.update(CRITERIA_VERSION)
                .set(CRITERIA_VERSION.CRITERIA, text(criteria))
                .set(CRITERIA_VERSION.CHANGED_AT, now)
                .set(CRITERIA_VERSION.CHANGED_BY, by)
                .where(CRITERIA_VERSION.VERSION.eq(DRAFT))
                .execute();
    }

    /** Locks the draft and copies it to the next version. */
    int propose(List<Criterion> criteria, String note, Instant now, String by) {
        db.select(CRITERIA_VERSION.VERSION)
                .from(CRITERIA_VERSION)
                .where(CRITERIA_VERSION.VERSION.eq(DRAFT))
                .forUpdate()
                .fetch();
        Integer last = db.select(DSL.max(CRITERIA_VERSION.VERSION))
                .from(CRITERIA_VERSION)
                .fetchSingle()
                .value1();
        int version = (last == null ? DRAFT : last) + 1;
        db.insertInto(CRITERIA_VERSION)
                .set(CRITERIA_VERSION.VERSION, version)
                .set(CRITERIA_VERSION.CRITERIA, text(criteria))
                .set(CRITERIA_VERSION.NOTE, note)
                .set(CRITERIA_VERSION.CHANGED_AT, now)
                .set(CRITERIA_VERSION.CHANGED_BY, by)
                .set(CRITERIA_VERSION.PUBLISHED_AT, now)
                .execute();
        return version;
    }

    void agree(int version, CriteriaSide side, String by, Instant now) {
        LostRace.retry(() -> db.insertInto(CRITERIA_AGREEMENT)
                .set(CRITERIA_AGREEMENT.VERSION, version)
                .set(CRITERIA_AGREEMENT.SIDE, side.name())
                .set(CRITERIA_AGREEMENT.AGREED_BY, by)
                .set(CRITERIA_AGREEMENT.AGREED_AT, now)
                .onConflictDoNothing()
                .execute());
    }

    private CriteriaVersion version(CriteriaVersionRecord row, List<CriteriaAgreement> agreements) {
        return new CriteriaVersion(
                row.getVersion(),
                criteria(row.getCriteria()),
                row.getNote(),
                row.getChangedAt(),
                row.getChangedBy(),
                row.getPublishedAt(),
                agreements);
    }

    private JSON text(List<Criterion> criteria) {
        try {
            return JSON.json(json.writeValueAsString(criteria));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private List<Criterion> criteria(JSON text) {
        try {
            return json.readValue(text.data(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored criteria that cannot be read", e);
        }
    }
}
