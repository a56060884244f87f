package io.journeyman.engine.internal;

import static journeyman.schema.Tables.ENGINE_HOLD;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which journeys are held. */
@Component
class HoldStore {

    private final DSLContext sql;

    HoldStore(DSLContext sql) {
        this.sql = sql;
    }

    void hold(String journeyKey, Instant now) {
        sql.insertInto(ENGINE_HOLD)
                .set(ENGINE_HOLD.JOURNEY_KEY, journeyKey)
                .set(ENGINE_HOLD.SINCE, now)
                .onConflictDoNothing()
                .execute();
    }

    void release(String journeyKey) {
        sql.deleteFrom(ENGINE_HOLD)
                .where(ENGINE_HOLD.JOURNEY_KEY.eq(journeyKey))
                .execute();
    }

    boolean held(String journeyKey) {
        return sql.fetchExists(ENGINE_HOLD, ENGINE_HOLD.JOURNEY_KEY.eq(journeyKey));
    }
}
