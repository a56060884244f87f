package io.journeyman.segments;

import static journeyman.schema.Tables.CONTACT;

import io.journeyman.rules.Rule;
import io.journeyman.rules.Rules;
import io.journeyman.shared.ContactId;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Repository;

/** Runs questions about rules being edited, each for a few seconds at most, one at a time for each editor. */
@Repository
class PreviewStore {

    private static final String CANCELLED = "57014";
    private static final int SECONDS = 4;

    private final DSLContext db;
    private final Rules rules;
    private final Map<String, ResultQuery<?>> running = new ConcurrentHashMap<>();

    PreviewStore(DSLContext db, Rules rules) {
        this.db = db;
        this.rules = rules;
    }

    /** Empty where it took too long or was given up. */
    Optional<Long> count(Rule rule, String editor) {
        var query = db.select(DSL.count().cast(Long.class)).from(CONTACT).where(rules.condition(rule, CONTACT.ID));
        return run(editor, query, found -> found.fetchSingle().value1());
    }

    /** The newest of those the rule holds for. */
    Optional<List<ContactId>> some(Rule rule, String editor, int most) {
        var query = db.select(CONTACT.ID)
                .from(CONTACT)
                .where(rules.condition(rule, CONTACT.ID))
                .orderBy(CONTACT.ID.desc())
                .limit(most);
        return run(editor, query, found -> found.fetch(row -> new ContactId(row.value1())));
    }

    private <V, T> Optional<T> run(
            String editor, ResultQuery<Record1<V>> query, Function<ResultQuery<Record1<V>>, T> fetch) {
        query.queryTimeout(SECONDS);
        ResultQuery<?> before = running.put(editor, query);
        if (before != null) {
            before.cancel();
        }
        try {
            return Optional.of(fetch.apply(query));
        } catch (DataAccessException e) {
            if (!givenUp(e)) {
                throw e;
            }
            return Optional.empty();
        } finally {
            running.remove(editor, query);
        }
    }

    /** Both databases say 57014 for a statement that was cancelled, by us or by the time limit. */
    private static boolean givenUp(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && CANCELLED.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
