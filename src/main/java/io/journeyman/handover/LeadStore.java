package io.journeyman.handover;

import static journeyman.schema.Tables.LEAD;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import journeyman.schema.tables.records.LeadRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Rows of accepted leads. */
@Component
class LeadStore {

    private final DSLContext sql;

    LeadStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Lead lead) {
        sql.insertInto(LEAD)
                .set(LEAD.ID, lead.id())
                .set(LEAD.CONTACT_ID, lead.contact().value())
                .set(LEAD.OWNER_ID, lead.owner().value())
                .set(LEAD.TASK_ID, lead.task().value())
                .set(LEAD.ACCEPTED_AT, lead.acceptedAt())
                .set(LEAD.NEXT_STEP, lead.nextStep())
                .set(LEAD.NEXT_STEP_ON, lead.nextStepOn())
                .execute();
    }

    /** Leads of a colleague: those with the earliest next step first. */
    Page<Lead> page(UserId owner, boolean done, Paging paging) {
        Condition condition =
                LEAD.OWNER_ID.eq(owner.value()).and(done ? LEAD.DONE_AT.isNotNull() : LEAD.DONE_AT.isNull());
        var order = done ? LEAD.DONE_AT.desc() : LEAD.NEXT_STEP_ON.asc();
        var rows = sql.selectFrom(LEAD)
                .where(condition)
                .orderBy(order, LEAD.ID.asc())
                .offset(paging.offset())
                .limit(paging.size())
                .fetch()
                .map(LeadStore::lead);
        return new Page<>(rows, sql.fetchCount(LEAD, condition), paging.page(), paging.size());
    }

    Optional<Lead> lock(UUID id, UserId owner) {
        return sql.selectFrom(LEAD)
                .where(LEAD.ID.eq(id))
                .and(LEAD.OWNER_ID.eq(owner.value()))
                .forUpdate()
                .fetchOptional()
                .map(LeadStore::lead);
    }

    List<Lead> of(ContactId contact) {
        return sql.selectFrom(LEAD)
                .where(LEAD.CONTACT_ID.eq(contact.value()))
                .orderBy(LEAD.ACCEPTED_AT.desc())
                .fetch()
                .map(LeadStore::lead);
    }

    boolean hasOpen(ContactId contact) {
        return sql.fetchExists(LEAD, LEAD.CONTACT_ID.eq(contact.value()).and(LEAD.DONE_AT.isNull()));
    }

    void nextStep(UUID id, String step, LocalDate on) {
        sql.update(LEAD)
                .set(LEAD.NEXT_STEP, step)
                .set(LEAD.NEXT_STEP_ON, on)
                .where(LEAD.ID.eq(id))
                .execute();
    }

    void done(UUID id, Instant now) {
        sql.update(LEAD).set(LEAD.DONE_AT, now).where(LEAD.ID.eq(id)).execute();
    }

    private static Lead lead(LeadRecord row) {
        return new Lead(
                row.getId(),
                new ContactId(row.getContactId()),
                new UserId(row.getOwnerId()),
                new TaskId(row.getTaskId()),
                row.getAcceptedAt(),
                row.getNextStep(),
                row.getNextStepOn(),
                row.getDoneAt());
    }
}
