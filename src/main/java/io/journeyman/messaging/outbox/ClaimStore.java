package io.journeyman.messaging.outbox;

import static journeyman.schema.Tables.HELD_JOURNEY;
import static journeyman.schema.Tables.OUTBOX_MESSAGE;
import static org.jooq.impl.DSL.noCondition;

import io.journeyman.content.TemplateId;
import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.MessageOrigin;
import io.journeyman.messaging.MessageState;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import journeyman.schema.tables.records.OutboxMessageRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Takes messages whose turn has come, for one node at a time. */
@Repository
class ClaimStore {

    private static final List<String> DUE = List.of(MessageState.PENDING.name(), MessageState.RETRY.name());

    private final DSLContext db;

    ClaimStore(DSLContext db) {
        this.db = db;
    }

    /** Locks messages whose turn has come, oldest first, passing over what others hold and what belongs to held journeys. */
    List<Candidate> lockDue(Channel channel, Instant now, int limit) {
        return db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.CHANNEL.eq(channel.name()))
                .and(OUTBOX_MESSAGE.STATE.in(DUE))
                .and(OUTBOX_MESSAGE.NEXT_AT.le(now))
                .and(notHeld())
                .orderBy(OUTBOX_MESSAGE.NEXT_AT, OUTBOX_MESSAGE.SEQ)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(ClaimStore::candidate);
    }

    private Condition notHeld() {
        List<String> held =
                db.select(HELD_JOURNEY.JOURNEY_KEY).from(HELD_JOURNEY).fetch(HELD_JOURNEY.JOURNEY_KEY);
        return held.isEmpty()
                ? noCondition()
                : OUTBOX_MESSAGE.JOURNEY_KEY.isNull().or(OUTBOX_MESSAGE.JOURNEY_KEY.notIn(held));
    }

    void claim(Collection<Candidate> candidates, String owner, Duration lease) {
        List<UUID> ids = candidates.stream().map(one -> one.id().value()).toList();
        db.update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.STATE, MessageState.CLAIMED.name())
                .set(OUTBOX_MESSAGE.OWNER, owner)
                .set(OUTBOX_MESSAGE.ATTEMPT, OUTBOX_MESSAGE.ATTEMPT.plus(1))
                .set(OUTBOX_MESSAGE.LEASE_UNTIL, until(lease))
                .setNull(OUTBOX_MESSAGE.REASON)
                .where(OUTBOX_MESSAGE.ID.in(ids))
                .execute();
    }

    /** Lets the message wait. Only for rows locked by this transaction. */
    void postpone(MessageId id, Instant at, String reason) {
        db.update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.STATE, MessageState.PENDING.name())
                .set(OUTBOX_MESSAGE.NEXT_AT, at)
                .set(OUTBOX_MESSAGE.REASON, reason)
                .where(OUTBOX_MESSAGE.ID.eq(id.value()))
                .execute();
    }

    /** A moment in the future by the database's clock, so that nodes whose clocks differ agree on leases. */
    static org.jooq.Field<Instant> until(Duration lease) {
        return DSL.field("current_timestamp + interval '" + lease.toSeconds() + "' second", SQLDataType.INSTANT);
    }

    static org.jooq.Field<Instant> databaseNow() {
        return DSL.field("current_timestamp", SQLDataType.INSTANT);
    }

    static Candidate candidate(OutboxMessageRecord row) {
        return new Candidate(
                new MessageId(row.getId()),
                row.getSeq(),
                row.getAttempt(),
                row.getFailures(),
                Channel.valueOf(row.getChannel()),
                MessageOrigin.valueOf(row.getOrigin()),
                row.getContactId() == null ? null : new ContactId(row.getContactId()),
                row.getAddress(),
                row.getTemplateId() == null ? null : new TemplateId(row.getTemplateId()),
                row.getTitle(),
                row.getPurpose(),
                row.getMessageId(),
                row.getJourneyKey(),
                visit(row),
                row.getExpiresAt());
    }

    private static Candidate.@Nullable Visit visit(OutboxMessageRecord row) {
        return row.getActivityInstanceId() == null
                ? null
                : new Candidate.Visit(
                        row.getProcessInstanceId(),
                        row.getExecutionId(),
                        row.getActivityInstanceId(),
                        row.getElementId(),
                        row.getAwaits());
    }
}
