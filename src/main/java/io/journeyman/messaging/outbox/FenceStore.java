package io.journeyman.messaging.outbox;

import static journeyman.schema.Tables.CHANNEL_SETTINGS;
import static journeyman.schema.Tables.HELD_JOURNEY;
import static journeyman.schema.Tables.MESSAGE_COPY;
import static journeyman.schema.Tables.OUTBOX_MESSAGE;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.MessageState;
import io.journeyman.messaging.Reasons;
import io.journeyman.messaging.providers.Answer;
import io.journeyman.messaging.providers.Parcel;
import io.journeyman.messaging.providers.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import journeyman.schema.tables.records.OutboxMessageRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Writes to messages this node claimed. Every update names id, owner, attempt and state; where the lease was lost no row
 * matches, and the caller must do nothing more.
 */
@Repository
class FenceStore {

    private static final int LONGEST_TEXT = 500;

    private final DSLContext db;

    FenceStore(DSLContext db) {
        this.db = db;
    }

    /**
     * Marks the message as being handed off, unless this node lost it or its channel or journey is held.
     *
     * @return whether it may be sent
     */
    boolean handOff(Held held, Handed handed, Duration lease) {
        return db.update(OUTBOX_MESSAGE)
                        .set(OUTBOX_MESSAGE.STATE, MessageState.HANDOFF.name())
                        .set(OUTBOX_MESSAGE.LEASE_UNTIL, ClaimStore.until(lease))
                        .set(OUTBOX_MESSAGE.HANDOFF_AT, handed.at())
                        .set(OUTBOX_MESSAGE.PROVIDER, handed.provider())
                        .setNull(OUTBOX_MESSAGE.PROVIDER_REF)
                        .set(OUTBOX_MESSAGE.SANDBOX, handed.sandbox())
                        .set(OUTBOX_MESSAGE.ADDRESS, handed.address())
                        .set(OUTBOX_MESSAGE.TEMPLATE_VERSION_ID, handed.templateVersion())
                        .set(OUTBOX_MESSAGE.TEMPLATE_VERSION, handed.templateNumber())
                        .set(OUTBOX_MESSAGE.TITLE, handed.title())
                        .set(OUTBOX_MESSAGE.RENDERED_HASH, handed.hash())
                        .where(fence(held, MessageState.CLAIMED))
                        .and(OUTBOX_MESSAGE.LEASE_UNTIL.gt(ClaimStore.databaseNow()))
                        .and(notExists(selectOne()
                                .from(CHANNEL_SETTINGS)
                                .where(CHANNEL_SETTINGS.CHANNEL.eq(OUTBOX_MESSAGE.CHANNEL))
                                .and(CHANNEL_SETTINGS.HELD.isTrue())))
                        .and(notExists(selectOne()
                                .from(HELD_JOURNEY)
                                .where(HELD_JOURNEY.JOURNEY_KEY.eq(OUTBOX_MESSAGE.JOURNEY_KEY))))
                        .execute()
                == 1;
    }

    void keepCopy(MessageId id, Copy copy, Instant now) {
        db.deleteFrom(MESSAGE_COPY)
                .where(MESSAGE_COPY.MESSAGE_ID.eq(id.value()))
                .execute();
        db.insertInto(MESSAGE_COPY)
                .set(MESSAGE_COPY.MESSAGE_ID, id.value())
                .set(MESSAGE_COPY.SENDER, copy.sender())
                .set(MESSAGE_COPY.SUBJECT, copy.subject())
                .set(MESSAGE_COPY.HTML, copy.html())
                .set(MESSAGE_COPY.BODY, copy.body())
                .set(MESSAGE_COPY.CREATED_AT, now)
                .execute();
    }

    /** Applies the change if the message is still this node's and stands in one of the states. */
    boolean change(Held held, Change change, MessageState... from) {
        OutboxMessageRecord row = new OutboxMessageRecord();
        row.setState(change.to().name());
        row.setReason(change.reason());
        row.setLastCode(change.code());
        row.setLastText(Texts.shorten(change.text(), LONGEST_TEXT));
        row.setOwner(null);
        row.setLeaseUntil(null);
        row.setSentAt(change.sentAt());
        row.setEndedAt(change.endedAt());
        if (change.providerRef() != null) {
            row.setProviderRef(change.providerRef());
        }
        if (change.to().waiting()) {
            row.setHandoffAt(null);
            row.setNextAt(change.nextAt());
        }
        if (change.failed()) {
            row.setFailures(change.failures());
        }
        return db.update(OUTBOX_MESSAGE).set(row).where(fence(held, from)).execute() == 1;
    }

    /** Sends a doubtful message again, under the same Message-ID. */
    boolean again(MessageId id, Instant now) {
        return db.update(OUTBOX_MESSAGE)
                        .set(OUTBOX_MESSAGE.STATE, MessageState.PENDING.name())
                        .set(OUTBOX_MESSAGE.NEXT_AT, now)
                        .setNull(OUTBOX_MESSAGE.HANDOFF_AT)
                        .setNull(OUTBOX_MESSAGE.OWNER)
                        .setNull(OUTBOX_MESSAGE.REASON)
                        .where(OUTBOX_MESSAGE.ID.eq(id.value()))
                        .and(OUTBOX_MESSAGE.STATE.eq(MessageState.UNKNOWN.name()))
                        .execute()
                == 1;
    }

    /** Notes which version could not be built, so that a newer one lets the message go on. */
    void brokenVersion(MessageId id, Parcel.@Nullable UsedTemplate template) {
        db.update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.TEMPLATE_VERSION_ID, template == null ? null : template.version())
                .set(OUTBOX_MESSAGE.TEMPLATE_VERSION, template == null ? null : template.number())
                .where(OUTBOX_MESSAGE.ID.eq(id.value()))
                .execute();
    }

    /** Adds the provider's id of a message whose receipt was faster than the provider's own answer. */
    void reference(Held held, String providerRef) {
        db.update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.PROVIDER_REF, providerRef)
                .where(OUTBOX_MESSAGE.ID.eq(held.id().value()))
                .and(OUTBOX_MESSAGE.ATTEMPT.eq(held.attempt()))
                .and(OUTBOX_MESSAGE.PROVIDER_REF.isNull())
                .execute();
    }

    private static Condition fence(Held held, MessageState... states) {
        List<String> names = Arrays.stream(states).map(MessageState::name).toList();
        return OUTBOX_MESSAGE
                .ID
                .eq(held.id().value())
                .and(OUTBOX_MESSAGE.OWNER.eq(held.owner()))
                .and(OUTBOX_MESSAGE.ATTEMPT.eq(held.attempt()))
                .and(OUTBOX_MESSAGE.STATE.in(names));
    }

    /** The claim a write rests on. */
    record Held(MessageId id, String owner, int attempt) {}

    /**
     * What becomes of a message.
     *
     * @param nextAt when it may be claimed again, for states that wait
     * @param failed whether a try was used up
     * @param failures how many were, this one included
     */
    record Change(
            MessageState to,
            @Nullable String reason,
            @Nullable String code,
            @Nullable String text,
            @Nullable String providerRef,
            @Nullable Instant nextAt,
            boolean failed,
            int failures,
            @Nullable Instant sentAt,
            @Nullable Instant endedAt) {

        static Change sent(@Nullable String providerRef, Instant now) {
            return new Change(MessageState.SENT, null, null, null, providerRef, null, false, 0, now, null);
        }

        static Change again(String reason, Answer answer, Instant nextAt) {
            return new Change(
                    MessageState.PENDING, reason, answer.code(), answer.text(), null, nextAt, false, 0, null, null);
        }

        static Change retry(String reason, Answer answer, Instant nextAt, int failures) {
            return new Change(
                    MessageState.RETRY, reason, answer.code(), answer.text(), null, nextAt, true, failures, null, null);
        }

        static Change ended(MessageState to, String reason, Answer answer, Instant now) {
            return new Change(to, reason, answer.code(), answer.text(), null, null, false, 0, null, now);
        }

        static Change doubtful(Answer answer) {
            return new Change(
                    MessageState.UNKNOWN,
                    Reasons.ANSWER_LOST,
                    answer.code(),
                    answer.text(),
                    null,
                    null,
                    false,
                    0,
                    null,
                    null);
        }

        /** Back in line, untouched. */
        static Change released(Instant now) {
            return new Change(MessageState.PENDING, null, null, null, null, now, false, 0, null, null);
        }

        static Change broken(String reason, @Nullable String code, String text, Instant now) {
            return new Change(MessageState.BROKEN, reason, code, text, null, now, false, 0, null, null);
        }
    }

    /** What becomes known at the hand-off. */
    record Handed(
            Instant at,
            String provider,
            boolean sandbox,
            String address,
            java.util.@Nullable UUID templateVersion,
            @Nullable Integer templateNumber,
            String title,
            String hash) {}

    /** The message as the person gets it. */
    record Copy(
            String sender,
            @Nullable String subject,
            @Nullable String html,
            String body) {}
}
