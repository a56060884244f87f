package io.journeyman.events;

import static journeyman.schema.Tables.EVENT_CURSOR;

import io.journeyman.shared.stream.StreamPosition;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** How far each consumer has read. */
@Repository
class CursorStore {

    private final DSLContext sql;

    CursorStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Where the consumer stands, without waiting for anybody; the start for a new one. */
    StreamPosition peek(String consumer) {
        return sql.select(EVENT_CURSOR.XID, EVENT_CURSOR.SEQ)
                .from(EVENT_CURSOR)
                .where(EVENT_CURSOR.CONSUMER.eq(consumer))
                .fetchOptional(row -> new StreamPosition(row.value1(), row.value2()))
                .orElse(StreamPosition.START);
    }

    /** Takes the consumer's cursor until commit, made where there is none; empty while another thread or node has it. */
    Optional<StreamPosition> take(String consumer, Instant now) {
        Optional<StreamPosition> free = sql.select(EVENT_CURSOR.XID, EVENT_CURSOR.SEQ)
                .from(EVENT_CURSOR)
                .where(EVENT_CURSOR.CONSUMER.eq(consumer))
                .forUpdate()
                .skipLocked()
                .fetchOptional(row -> new StreamPosition(row.value1(), row.value2()));
        if (free.isPresent() || sql.fetchExists(EVENT_CURSOR, EVENT_CURSOR.CONSUMER.eq(consumer))) {
            return free;
        }
        return create(consumer, now) ? Optional.of(StreamPosition.START) : Optional.empty();
    }

    /** A row just inserted is held until commit like one taken. */
    private boolean create(String consumer, Instant now) {
        try {
            int rows = sql.insertInto(EVENT_CURSOR)
                    .set(EVENT_CURSOR.CONSUMER, consumer)
                    .set(EVENT_CURSOR.XID, StreamPosition.START.xid())
                    .set(EVENT_CURSOR.SEQ, StreamPosition.START.seq())
                    .set(EVENT_CURSOR.UPDATED_AT, now)
                    .onConflict(EVENT_CURSOR.CONSUMER)
                    .doNothing()
                    .execute();
            return rows == 1;
        } catch (DuplicateKeyException e) {
            return false; // H2: another thread was faster
        }
    }

    void advance(String consumer, StreamPosition position, Instant now) {
        sql.update(EVENT_CURSOR)
                .set(EVENT_CURSOR.XID, position.xid())
                .set(EVENT_CURSOR.SEQ, position.seq())
                .set(EVENT_CURSOR.UPDATED_AT, now)
                .where(EVENT_CURSOR.CONSUMER.eq(consumer))
                .execute();
    }
}
