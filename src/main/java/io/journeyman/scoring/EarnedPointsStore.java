package io.journeyman.scoring;

import static journeyman.schema.Tables.SCORE_ENTRY;

import io.journeyman.shared.ContactId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Sums over the ledger. */
@Component
class EarnedPointsStore {

    private final DSLContext sql;

    EarnedPointsStore(DSLContext sql) {
        this.sql = sql;
    }

    int since(ContactId contact, Instant after) {
        BigDecimal sum = sql.select(DSL.sum(SCORE_ENTRY.POINTS))
                .from(SCORE_ENTRY)
                .where(SCORE_ENTRY.CONTACT_ID.eq(contact.value()))
                .and(SCORE_ENTRY.POINTS.gt(0))
                .and(SCORE_ENTRY.AT.gt(after))
                .fetchOne(0, BigDecimal.class);
        return sum == null ? 0 : sum.intValue();
    }
}
