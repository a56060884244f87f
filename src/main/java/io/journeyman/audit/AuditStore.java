package io.journeyman.audit;

import static journeyman.schema.Tables.AUDIT_ENTRY;

import io.journeyman.shared.Actor;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.util.List;
import java.util.Locale;
import journeyman.schema.tables.records.AuditEntryRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class AuditStore {

    private final DSLContext db;

    AuditStore(DSLContext db) {
        this.db = db;
    }

    void insert(AuditEntry entry) {
        db.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ID, entry.id())
                .set(AUDIT_ENTRY.AT, entry.at())
                .set(AUDIT_ENTRY.ACTOR_KIND, entry.actor().kind().name())
                .set(AUDIT_ENTRY.ACTOR_ID, entry.actor().id())
                .set(AUDIT_ENTRY.ACTOR_NAME, entry.actor().name())
                .set(AUDIT_ENTRY.ACTION, entry.action())
                .set(AUDIT_ENTRY.RECORD_KIND, entry.recordKind())
                .set(AUDIT_ENTRY.RECORD_ID, entry.recordId())
                .set(AUDIT_ENTRY.BEFORE_JSON, entry.before())
                .set(AUDIT_ENTRY.AFTER_JSON, entry.after())
                .set(AUDIT_ENTRY.ADDRESS, entry.address())
                .execute();
    }

    Page<AuditEntry> page(AuditFilter filter, Paging paging) {
        Condition condition = condition(filter, paging);
        var items = db
                .selectFrom(AUDIT_ENTRY)
                .where(condition)
                .orderBy(AUDIT_ENTRY.AT.desc(), AUDIT_ENTRY.ID.desc())
                .limit(paging.size())
                .offset(paging.offset())
                .stream()
                .map(AuditStore::entry)
                .toList();
        return new Page<>(items, db.fetchCount(AUDIT_ENTRY, condition), paging.page(), paging.size());
    }

    /** Blanks what entries say about a record. On PostgreSQL only the function may: a trigger refuses everything else. */
    void erase(String recordKind, String recordId) {
        if (db.family() == SQLDialect.POSTGRES) {
            db.fetch("select audit_erase(?, ?)", recordKind, recordId);
            return;
        }
        db.update(AUDIT_ENTRY)
                .setNull(AUDIT_ENTRY.BEFORE_JSON)
                .setNull(AUDIT_ENTRY.AFTER_JSON)
                .setNull(AUDIT_ENTRY.RECORD_ID)
                .setNull(AUDIT_ENTRY.ADDRESS)
                .where(AUDIT_ENTRY.RECORD_KIND.eq(recordKind))
                .and(AUDIT_ENTRY.RECORD_ID.eq(recordId))
                .execute();
    }

    List<String> recordKinds() {
        return db.selectDistinct(AUDIT_ENTRY.RECORD_KIND)
                .from(AUDIT_ENTRY)
                .orderBy(AUDIT_ENTRY.RECORD_KIND)
                .fetch(AUDIT_ENTRY.RECORD_KIND);
    }

    private static Condition condition(AuditFilter filter, Paging paging) {
        Condition condition = DSL.noCondition();
        if (filter.action() != null) {
            condition = condition.and(
                    AUDIT_ENTRY.ACTION.eq(filter.action()).or(AUDIT_ENTRY.ACTION.startsWith(filter.action() + ".")));
        }
        if (filter.recordKind() != null) {
            condition = condition.and(AUDIT_ENTRY.RECORD_KIND.eq(filter.recordKind()));
        }
        if (filter.recordId() != null) {
            condition = condition.and(AUDIT_ENTRY.RECORD_ID.eq(filter.recordId()));
        }
        if (filter.actorId() != null) {
            condition = condition.and(AUDIT_ENTRY.ACTOR_ID.eq(filter.actorId()));
        }
        if (filter.from() != null) {
            condition = condition.and(AUDIT_ENTRY.AT.ge(filter.from()));
        }
        if (filter.until() != null) {
            condition = condition.and(AUDIT_ENTRY.AT.lt(filter.until()));
        }
        if (paging.q() != null) {
            String q = paging.q().toLowerCase(Locale.ROOT);
            condition = condition.and(DSL.lower(AUDIT_ENTRY.ACTOR_NAME)
                    .contains(q)
                    .or(DSL.lower(AUDIT_ENTRY.ACTION).contains(q))
                    .or(DSL.lower(AUDIT_ENTRY.RECORD_ID).contains(q)));
        }
        return condition;
    }

    private static AuditEntry entry(AuditEntryRecord row) {
        return new AuditEntry(
                row.getId(),
                row.getAt(),
                new Actor(Actor.Kind.valueOf(row.getActorKind()), row.getActorId(), row.getActorName()),
                row.getAction(),
                row.getRecordKind(),
                row.getRecordId(),
                row.getBeforeJson(),
                row.getAfterJson(),
                row.getAddress());
    }
}
