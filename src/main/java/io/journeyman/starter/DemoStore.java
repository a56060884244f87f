package io.journeyman.starter;

import static journeyman.schema.Tables.CLOCK_SHIFT;
import static journeyman.schema.Tables.DEMO_STATE;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what the demo has done. */
@Component
class DemoStore {

    private static final int ROW = 1;

    private final DSLContext sql;

    DemoStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Whether planting began, and whether it ended. Empty before. */
    Optional<Boolean> ready() {
        return sql.select(DEMO_STATE.READY_AT).from(DEMO_STATE).fetchOptional().map(row -> row.value1() != null);
    }

    @Transactional
    public void begin(Instant now) {
        sql.insertInto(DEMO_STATE)
                .set(DEMO_STATE.ID, ROW)
                .set(DEMO_STATE.BEGAN_AT, now)
                .set(DEMO_STATE.VISITORS, false)
                .set(DEMO_STATE.VISITED_UNTIL, now)
                .execute();
    }

    @Transactional
    public void ready(Instant now) {
        sql.update(DEMO_STATE)
                .set(DEMO_STATE.READY_AT, now)
                .set(DEMO_STATE.VISITED_UNTIL, now)
                .execute();
    }

    boolean visitors() {
        return sql.fetchExists(DEMO_STATE, DEMO_STATE.VISITORS.isTrue());
    }

    @Transactional
    public void visitors(boolean on, Instant now) {
        if (sql.update(DEMO_STATE)
                        .set(DEMO_STATE.VISITORS, on)
                        .set(DEMO_STATE.VISITED_UNTIL, now)
                        .execute()
                == 0) {
            begin(now);
            visitors(on, now);
        }
    }

    /** Up to when the visitors have read their mail. */
    Instant visitedUntil() {
        return sql.select(DEMO_STATE.VISITED_UNTIL).from(DEMO_STATE).fetchSingle(DEMO_STATE.VISITED_UNTIL);
    }

    @Transactional
    public void visitedUntil(Instant until) {
        sql.update(DEMO_STATE).set(DEMO_STATE.VISITED_UNTIL, until).execute();
    }

    /** How far time was let pass; survives a restart, since time does not go back. */
    Duration shift() {
        return sql.select(CLOCK_SHIFT.SECONDS)
                .from(CLOCK_SHIFT)
                .fetchOptional(CLOCK_SHIFT.SECONDS)
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }

    @Transactional
    public void shift(Duration shift) {
        sql.deleteFrom(CLOCK_SHIFT).execute();
        sql.insertInto(CLOCK_SHIFT)
                .set(CLOCK_SHIFT.ID, ROW)
                .set(CLOCK_SHIFT.SECONDS, shift.toSeconds())
                .execute();
    }
}
