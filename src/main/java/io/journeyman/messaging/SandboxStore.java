package io.journeyman.messaging;

import static journeyman.schema.Tables.SANDBOX_MESSAGE;
import static org.jooq.impl.DSL.noCondition;

import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import journeyman.schema.tables.records.SandboxMessageRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of the sandbox mailbox. */
@Repository
class SandboxStore {

    private static final SandboxMessage.Card NO_CARD = new SandboxMessage.Card(null, null, null);

    private final DSLContext db;

    SandboxStore(DSLContext db) {
        this.db = db;
    }

    void insert(SandboxMessage message) {
        SandboxMessage.Card card = message.card() == null ? NO_CARD : message.card();
        db.insertInto(SANDBOX_MESSAGE)
                .set(SANDBOX_MESSAGE.ID, message.id())
                .set(SANDBOX_MESSAGE.CHANNEL, message.channel().name())
                .set(
                        SANDBOX_MESSAGE.CONTACT_ID,
                        message.contact() == null ? null : message.contact().value())
                .set(
                        SANDBOX_MESSAGE.OUTBOX_ID,
                        message.message() == null ? null : message.message().value())
                .set(SANDBOX_MESSAGE.RECIPIENT, message.recipient())
                .set(SANDBOX_MESSAGE.SENDER, message.sender())
                .set(SANDBOX_MESSAGE.SUBJECT, message.subject())
                .set(SANDBOX_MESSAGE.HTML, message.html())
                .set(SANDBOX_MESSAGE.BODY, message.body())
                .set(SANDBOX_MESSAGE.HEADERS, message.headers())
                .set(SANDBOX_MESSAGE.IMAGE_URL, card.imageUrl())
                .set(SANDBOX_MESSAGE.BUTTON_LABEL, card.buttonLabel())
                .set(SANDBOX_MESSAGE.BUTTON_URL, card.buttonUrl())
                .set(SANDBOX_MESSAGE.RECEIVED_AT, message.receivedAt())
                .execute();
    }

    Page<SandboxMessage> page(@Nullable Channel channel, Paging paging) {
        Condition which = channel == null ? noCondition() : SANDBOX_MESSAGE.CHANNEL.eq(channel.name());
        if (paging.q() != null) {
            which = which.and(SANDBOX_MESSAGE
                    .RECIPIENT
                    .containsIgnoreCase(paging.q())
                    .or(SANDBOX_MESSAGE.SUBJECT.containsIgnoreCase(paging.q()))
                    .or(SANDBOX_MESSAGE.BODY.containsIgnoreCase(paging.q())));
        }
        List<SandboxMessage> items = db.selectFrom(SANDBOX_MESSAGE)
                .where(which)
                .orderBy(SANDBOX_MESSAGE.RECEIVED_AT.desc(), SANDBOX_MESSAGE.ID.desc())
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(SandboxStore::message);
        return new Page<>(items, db.fetchCount(SANDBOX_MESSAGE, which), paging.page(), paging.size());
    }

    Optional<SandboxMessage> find(UUID id) {
        return db.selectFrom(SANDBOX_MESSAGE).where(SANDBOX_MESSAGE.ID.eq(id)).fetchOptional(SandboxStore::message);
    }

    private static SandboxMessage message(SandboxMessageRecord row) {
        return new SandboxMessage(
                row.getId(),
                Channel.valueOf(row.getChannel()),
                row.getContactId() == null ? null : new ContactId(row.getContactId()),
                row.getOutboxId() == null ? null : new MessageId(row.getOutboxId()),
                row.getRecipient(),
                row.getSender(),
                row.getSubject(),
                row.getHtml(),
                row.getBody(),
                row.getHeaders(),
                card(row),
                row.getReceivedAt());
    }

    private static SandboxMessage.@Nullable Card card(SandboxMessageRecord row) {
        SandboxMessage.Card card = new SandboxMessage.Card(row.getImageUrl(), row.getButtonLabel(), row.getButtonUrl());
        return card.equals(NO_CARD) ? null : card;
    }
}
