package io.journeyman.messaging.outbox;

import io.journeyman.messaging.providers.Answer;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps results in memory while the database is away, so that a short outage does not turn sent messages into doubtful ones. */
@Component
class ResultKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ResultKeeper.class);

    private final Results results;
    private final ConcurrentLinkedQueue<Runnable> kept = new ConcurrentLinkedQueue<>();

    ResultKeeper(Results results) {
        this.results = results;
    }

    /** Writes the result, or keeps it for {@link #flush}. */
    void write(Try one, Answer answer) {
        write(() -> results.apply(one, answer));
    }

    /** Puts a claimed message back in line, or leaves it to its lease while the database is away. */
    void release(Try one) {
        write(() -> results.release(one));
    }

    void write(Runnable result) {
        try {
            result.run();
        } catch (DataAccessException | TransactionException e) {
            kept.add(result);
            LOG.warn("the database is away: {} results kept in memory ({})", kept.size(), e.getMessage());
        }
    }

    /** Writes what was kept. Throws while the database is still away. */
    void flush() {
        Runnable next;
        while ((next = kept.poll()) != null) {
            try {
                next.run();
            } catch (DataAccessException | TransactionException e) {
                kept.add(next);
                throw e;
            }
        }
    }
}
