package io.journeyman.messaging.outbox;

import static journeyman.schema.Tables.PROVIDER_STATE;

import io.journeyman.messaging.CircuitState;
import io.journeyman.messaging.providers.Answer;
import io.journeyman.messaging.providers.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import journeyman.schema.tables.records.ProviderStateRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Token bucket and circuit of each provider. In the database, so that all nodes share them. */
@Repository
class ProviderStateStore {

    private static final int LONGEST_TEXT = 500;

    private final DSLContext db;

    ProviderStateStore(DSLContext db) {
        this.db = db;
    }

    Optional<ProviderState> read(String provider) {
        return db.selectFrom(PROVIDER_STATE)
                .where(PROVIDER_STATE.PROVIDER.eq(provider))
                .fetchOptional(ProviderStateStore::state);
    }

    /** The state, locked until the transaction ends; made where there is none yet. */
    ProviderState lock(String provider, Instant now) {
        db.insertInto(PROVIDER_STATE)
                .set(PROVIDER_STATE.PROVIDER, provider)
                .set(PROVIDER_STATE.TOKENS, BigDecimal.ONE)
                .set(PROVIDER_STATE.TOKENS_AT, now)
                .set(PROVIDER_STATE.CIRCUIT, CircuitState.CLOSED.name())
                .onConflictDoNothing()
                .execute();
        return db.selectFrom(PROVIDER_STATE)
                .where(PROVIDER_STATE.PROVIDER.eq(provider))
                .forUpdate()
                .fetchSingle(ProviderStateStore::state);
    }

    void tokens(String provider, double tokens, Instant at) {
        db.update(PROVIDER_STATE)
                .set(PROVIDER_STATE.TOKENS, BigDecimal.valueOf(tokens))
                .set(PROVIDER_STATE.TOKENS_AT, at)
                .where(PROVIDER_STATE.PROVIDER.eq(provider))
                .execute();
    }

    void probeAgainAt(String provider, Instant at) {
        db.update(PROVIDER_STATE)
                .set(PROVIDER_STATE.RETRY_AT, at)
                .where(PROVIDER_STATE.PROVIDER.eq(provider))
                .execute();
    }

    void trouble(
            String provider, CircuitState circuit, int failures, @Nullable Instant retryAt, Answer answer, Instant at) {
        db.update(PROVIDER_STATE)
                .set(PROVIDER_STATE.CIRCUIT, circuit.name())
                .set(PROVIDER_STATE.FAILURES, failures)
                .set(PROVIDER_STATE.RETRY_AT, retryAt)
                .set(PROVIDER_STATE.LAST_CODE, answer.code())
                .set(PROVIDER_STATE.LAST_TEXT, Texts.shorten(answer.text(), LONGEST_TEXT))
                .set(PROVIDER_STATE.LAST_AT, at)
                .where(PROVIDER_STATE.PROVIDER.eq(provider))
                .execute();
    }

    /** Everything is well again. Writes nothing where it was before, so that successes do not queue for the row. */
    void well(String provider) {
        db.update(PROVIDER_STATE)
                .set(PROVIDER_STATE.CIRCUIT, CircuitState.CLOSED.name())
                .set(PROVIDER_STATE.FAILURES, 0)
                .setNull(PROVIDER_STATE.RETRY_AT)
                .setNull(PROVIDER_STATE.LAST_CODE)
                .setNull(PROVIDER_STATE.LAST_TEXT)
                .where(PROVIDER_STATE.PROVIDER.eq(provider))
                .and(PROVIDER_STATE
                        .CIRCUIT
                        .ne(CircuitState.CLOSED.name())
                        .or(PROVIDER_STATE.FAILURES.ne(0))
                        .or(PROVIDER_STATE.LAST_CODE.isNotNull()))
                .execute();
    }

    private static ProviderState state(ProviderStateRecord row) {
        return new ProviderState(
                row.getTokens().doubleValue(),
                row.getTokensAt(),
                CircuitState.valueOf(row.getCircuit()),
                row.getFailures(),
                row.getRetryAt(),
                row.getLastCode(),
                row.getLastText(),
                row.getLastAt());
    }
}
