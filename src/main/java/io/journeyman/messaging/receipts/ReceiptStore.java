package io.journeyman.messaging.receipts;

import static journeyman.schema.Tables.OUTBOX_MESSAGE;
import static journeyman.schema.Tables.PROVIDER_RECEIPT;

import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.MessageState;
import io.journeyman.shared.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import journeyman.schema.tables.records.ProviderReceiptRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Receipts on their way to their messages. */
@Repository
class ReceiptStore {

    private static final List<String> NOT_HANDED_OFF = Stream.of(MessageState.values())
            .filter(MessageState::waiting)
            .map(Enum::name)
            .toList();

    private final DSLContext db;

    ReceiptStore(DSLContext db) {
        this.db = db;
    }

    boolean insert(Receipt receipt, Instant now) {
        return db.insertInto(PROVIDER_RECEIPT)
                        .set(PROVIDER_RECEIPT.ID, Ids.next())
                        .set(PROVIDER_RECEIPT.PROVIDER, receipt.provider())
                        .set(PROVIDER_RECEIPT.PROVIDER_REF, receipt.reference())
                        .set(
                                PROVIDER_RECEIPT.MESSAGE_ID,
                                receipt.message() == null
                                        ? null
                                        : receipt.message().value())
                        .set(PROVIDER_RECEIPT.STATUS, receipt.status().name())
                        .set(PROVIDER_RECEIPT.CODE, receipt.code())
                        .set(PROVIDER_RECEIPT.DETAIL, receipt.detail())
                        .set(PROVIDER_RECEIPT.AT, receipt.at())
                        .set(PROVIDER_RECEIPT.RECEIVED_AT, now)
                        .onConflict(PROVIDER_RECEIPT.PROVIDER, PROVIDER_RECEIPT.PROVIDER_REF, PROVIDER_RECEIPT.STATUS)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Receipts whose message is known and handed off, oldest first, locked for this transaction. */
    List<Open> matching(int limit) {
        List<Open> byOurId = open(OUTBOX_MESSAGE.ID.eq(PROVIDER_RECEIPT.MESSAGE_ID), limit);
        return byOurId.isEmpty()
                ? open(
                        PROVIDER_RECEIPT
                                .MESSAGE_ID
                                .isNull()
                                .and(OUTBOX_MESSAGE.PROVIDER_REF.eq(PROVIDER_RECEIPT.PROVIDER_REF))
                                .and(OUTBOX_MESSAGE.PROVIDER.eq(PROVIDER_RECEIPT.PROVIDER)),
                        limit)
                : byOurId;
    }

    private List<Open> open(Condition match, int limit) {
        List<Pair> pairs = db.select(PROVIDER_RECEIPT.ID, OUTBOX_MESSAGE.ID)
                .from(PROVIDER_RECEIPT)
                .join(OUTBOX_MESSAGE)
                .on(match)
                .where(PROVIDER_RECEIPT.MATCHED.isFalse())
                .and(PROVIDER_RECEIPT.GIVEN_UP.isFalse())
                .and(OUTBOX_MESSAGE.STATE.notIn(NOT_HANDED_OFF))
                .orderBy(PROVIDER_RECEIPT.RECEIVED_AT, PROVIDER_RECEIPT.ID)
                .limit(limit)
                .fetch(row -> new Pair(row.value1(), row.value2()));
        return pairs.stream().flatMap(pair -> lock(pair).stream()).toList();
    }

    private List<Open> lock(Pair pair) {
        return db.selectFrom(PROVIDER_RECEIPT)
                .where(PROVIDER_RECEIPT.ID.eq(pair.receipt()))
                .and(PROVIDER_RECEIPT.MATCHED.isFalse())
                .forUpdate()
                .skipLocked()
                .fetch(row -> new Open(row.getId(), new MessageId(pair.message()), receipt(row)));
    }

    void matched(UUID receipt) {
        db.update(PROVIDER_RECEIPT)
                .set(PROVIDER_RECEIPT.MATCHED, true)
                .where(PROVIDER_RECEIPT.ID.eq(receipt))
                .execute();
    }

    /** Gives up on receipts nobody was sent for. Answers how many. */
    int giveUp(Instant receivedBefore) {
        return db.update(PROVIDER_RECEIPT)
                .set(PROVIDER_RECEIPT.GIVEN_UP, true)
                .where(PROVIDER_RECEIPT.MATCHED.isFalse())
                .and(PROVIDER_RECEIPT.GIVEN_UP.isFalse())
                .and(PROVIDER_RECEIPT.RECEIVED_AT.lt(receivedBefore))
                .execute();
    }

    private static Receipt receipt(ProviderReceiptRecord row) {
        return new Receipt(
                row.getProvider(),
                row.getProviderRef(),
                row.getMessageId() == null ? null : new MessageId(row.getMessageId()),
                Receipt.Status.valueOf(row.getStatus()),
                row.getCode(),
                row.getDetail(),
                row.getAt());
    }

    private record Pair(UUID receipt, UUID message) {}

    /** A receipt and the message it is about. */
    record Open(UUID id, MessageId message, Receipt receipt) {}
}
