package io.journeyman.messaging.outbox;

import static journeyman.schema.Tables.MESSAGE_COPY;
import static journeyman.schema.Tables.OUTBOX_MESSAGE;

import io.journeyman.content.TemplateId;
import io.journeyman.messaging.MessageState;
import io.journeyman.messaging.Reasons;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds messages that stand where nothing moves them any more. */
@Repository
class SweepStore {

    private final DSLContext db;

    SweepStore(DSLContext db) {
        this.db = db;
    }

    /** What a vanished node had only prepared was provably not sent: back in line. Owner and attempt fence the node off. */
    int preparedAgain(Instant now) {
        return db.update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.STATE, MessageState.PENDING.name())
                .set(OUTBOX_MESSAGE.NEXT_AT, now)
                .setNull(OUTBOX_MESSAGE.OWNER)
                .setNull(OUTBOX_MESSAGE.LEASE_UNTIL)
                .where(OUTBOX_MESSAGE.STATE.eq(MessageState.CLAIMED.name()))
                .and(OUTBOX_MESSAGE.LEASE_UNTIL.lt(ClaimStore.databaseNow()))
                .execute();
    }

    /**
     * What a vanished node was handing over may have arrived: doubtful, never sent again by itself. Owner and attempt stay,
     * so that a result still kept in that node's memory finds its message.
     */
    int doubtful() {
        return db.update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.STATE, MessageState.UNKNOWN.name())
                .set(OUTBOX_MESSAGE.REASON, Reasons.ANSWER_LOST)
                .setNull(OUTBOX_MESSAGE.LEASE_UNTIL)
                .where(OUTBOX_MESSAGE.STATE.eq(MessageState.HANDOFF.name()))
                .and(OUTBOX_MESSAGE.LEASE_UNTIL.lt(ClaimStore.databaseNow()))
                .execute();
    }

    /** Messages past their last useful moment that nobody holds, locked. */
    List<Candidate> tooLate(Instant now, int limit) {
        return db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.STATE.in(
                        MessageState.PENDING.name(), MessageState.RETRY.name(), MessageState.BROKEN.name()))
                .and(OUTBOX_MESSAGE.EXPIRES_AT.le(now))
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(ClaimStore::candidate);
    }

    /** Doubtful messages handed off before then, locked. */
    List<Candidate> doubtfulSince(Instant handedOffBefore, int limit) {
        return db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.STATE.eq(MessageState.UNKNOWN.name()))
                .and(OUTBOX_MESSAGE.HANDOFF_AT.lt(handedOffBefore))
                .orderBy(OUTBOX_MESSAGE.HANDOFF_AT)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(ClaimStore::candidate);
    }

    /** The messages as written that could not be filled, with the version that failed. */
    Set<BrokenTemplate> brokenTemplates() {
        return db
                .selectDistinct(OUTBOX_MESSAGE.TEMPLATE_ID, OUTBOX_MESSAGE.TEMPLATE_VERSION_ID)
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.STATE.eq(MessageState.BROKEN.name()))
                .and(OUTBOX_MESSAGE.TEMPLATE_ID.isNotNull())
                .fetch(row -> new BrokenTemplate(new TemplateId(row.value1()), row.value2()))
                .stream()
                .collect(Collectors.toSet());
    }

    /** Puts what one version broke back in line. */
    int mended(BrokenTemplate broken, Instant now) {
        return db.update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.STATE, MessageState.PENDING.name())
                .set(OUTBOX_MESSAGE.NEXT_AT, now)
                .setNull(OUTBOX_MESSAGE.REASON)
                .where(OUTBOX_MESSAGE.STATE.eq(MessageState.BROKEN.name()))
                .and(OUTBOX_MESSAGE.TEMPLATE_ID.eq(broken.template().value()))
                .and(
                        broken.version() == null
                                ? OUTBOX_MESSAGE.TEMPLATE_VERSION_ID.isNull()
                                : OUTBOX_MESSAGE.TEMPLATE_VERSION_ID.eq(broken.version()))
                .execute();
    }

    /** Messages not yet handed off that will be filled from this one. */
    long waitingFor(TemplateId template) {
        return db.fetchCount(
                OUTBOX_MESSAGE,
                OUTBOX_MESSAGE
                        .TEMPLATE_ID
                        .eq(template.value())
                        .and(OUTBOX_MESSAGE.STATE.in(Stream.of(MessageState.values())
                                .filter(MessageState::waiting)
                                .map(Enum::name)
                                .toList())));
    }

    int dropCopies(Instant olderThan) {
        return db.deleteFrom(MESSAGE_COPY)
                .where(MESSAGE_COPY.CREATED_AT.lt(olderThan))
                .execute();
    }

    /** @param version the version that failed; null where none was published */
    record BrokenTemplate(TemplateId template, @Nullable UUID version) {}
}
