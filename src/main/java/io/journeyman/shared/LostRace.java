package io.journeyman.shared;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Repeats an {@code insert … on conflict do nothing} that lost a race. PostgreSQL never needs it; on H2 the same statement
 * is a MERGE, which fails instead of doing nothing when another transaction has just committed the same key. H2 undoes
 * only the failed statement, so the transaction may go on.
 */
public final class LostRace {

    /** One statement may insert many keys and lose each of them in turn. */
    private static final int TRIES = 200;

    private LostRace() {}

    public static void retry(Runnable insert) {
        for (int i = 1; ; i++) {
            try {
                insert.run();
                return;
            } catch (DuplicateKeyException | ConcurrencyFailureException e) {
                if (i == TRIES) {
                    throw e;
                }
            }
        }
    }
}
