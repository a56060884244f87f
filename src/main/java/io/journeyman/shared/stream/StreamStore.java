package io.journeyman.shared.stream;

import static journeyman.schema.Tables.STREAM_ERA;
import static journeyman.schema.Tables.STREAM_LOCK;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row2;
import org.jooq.SQLDialect;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Keeps append-only streams in an order that is safe to follow. Row numbers are given before commit, so a later number
 * may become visible first; a reader that only remembered the highest number would miss the earlier one. On PostgreSQL
 * rows carry their transaction's number and readers stop below the oldest running transaction; on H2 appenders hold one
 * lock until they commit.
 */
@Component
public class StreamStore {

    private static final Field<Long> HORIZON = DSL.field("(select stream_horizon())", Long.class);

    private final DSLContext sql;

    StreamStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Call in the transaction that appends, before it looks for duplicates. Holds until commit on H2, free elsewhere. */
    public void lock() {
        if (onH2()) {
            sql.select(STREAM_LOCK.ID)
                    .from(STREAM_LOCK)
                    .where(STREAM_LOCK.ID.eq(1))
                    .forUpdate()
                    .fetch();
        }
    }

    /** The last position a reader may go to now; empty for an empty stream. */
    public Optional<StreamPosition> newest(StreamTable stream) {
        if (onH2()) {
            Field<Long> last = DSL.max(stream.seq());
            return sql.select(last).from(stream.table()).fetchOptional(last).map(seq -> new StreamPosition(0, seq));
        }
        return sql.select(stream.xid(), stream.seq())
                .from(stream.table())
                .where(stream.xid().lt(HORIZON))
                .orderBy(stream.xid().desc(), stream.seq().desc())
                .limit(1)
                .fetchOptional(row -> new StreamPosition(row.value1(), row.value2()));
    }

    /** Rows after one position up to another, both as a condition and in the order to read them. */
    public Condition between(StreamTable stream, StreamPosition after, StreamPosition upTo) {
        Row2<Long, Long> place = DSL.row(stream.xid(), stream.seq());
        return place.gt(after.xid(), after.seq()).and(place.le(upTo.xid(), upTo.seq()));
    }

    public List<SortField<?>> order(StreamTable stream) {
        return List.of(stream.xid().asc(), stream.seq().asc());
    }

    public StreamPosition position(StreamTable stream, Record row) {
        return new StreamPosition(row.get(stream.xid()), row.get(stream.seq()));
    }

    /**
     * Begins a new era when the server's transaction numbers are behind what the stream holds: a dump was restored into a
     * new server. Without it readers would take new rows for old ones. Call at start.
     */
    public void keepUp(StreamTable stream) {
        if (onH2()) {
            return;
        }
        Long stored = sql.select(DSL.max(stream.xid())).from(stream.table()).fetchOne(DSL.max(stream.xid()));
        Long now = sql.select(DSL.field("stream_xid()", Long.class)).fetchOne(0, Long.class);
        if (stored != null && now != null && now <= stored) {
            sql.update(STREAM_ERA)
                    .set(STREAM_ERA.XID_OFFSET, STREAM_ERA.XID_OFFSET.plus(stored - now + 1))
                    .where(STREAM_ERA.ID.eq(1))
                    .execute();
        }
    }

    void plant() {
        sql.insertInto(STREAM_LOCK, STREAM_LOCK.ID)
                .values(1)
                .onConflict(STREAM_LOCK.ID)
                .doNothing()
                .execute();
        sql.insertInto(STREAM_ERA, STREAM_ERA.ID, STREAM_ERA.XID_OFFSET)
                .values(1, 0L)
                .onConflict(STREAM_ERA.ID)
                .doNothing()
                .execute();
    }

    private boolean onH2() {
        return sql.dialect().family() == SQLDialect.H2;
    }

    /** An append-only table whose rows are ordered by (xid, seq), indexed so. */
    public record StreamTable(Table<?> table, Field<Long> xid, Field<Long> seq) {}
}
