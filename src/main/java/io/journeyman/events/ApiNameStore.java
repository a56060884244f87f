package io.journeyman.events;

import static journeyman.schema.Tables.API_EVENT_NAME;

import io.journeyman.shared.Cached;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Kinds of events that other systems have sent in, so that triggers can offer them. */
@Repository
class ApiNameStore implements Cached {

    private final DSLContext sql;
    private final Set<String> remembered = ConcurrentHashMap.newKeySet();

    ApiNameStore(DSLContext sql) {
        this.sql = sql;
    }

    void remember(Collection<String> kinds, Instant now) {
        List<String> news = kinds.stream()
                .map(kind -> kind.substring(EventKinds.API.length()))
                .filter(name -> !remembered.contains(name))
                .toList();
        if (!news.isEmpty()) {
            remembered.addAll(all()); // what others committed; one's own counts from the next time on
            news.stream().filter(name -> !remembered.contains(name)).forEach(name -> insert(name, now));
        }
    }

    private void insert(String name, Instant now) {
        try {
            sql.insertInto(API_EVENT_NAME)
                    .set(API_EVENT_NAME.NAME, name)
                    .set(API_EVENT_NAME.FIRST_SEEN_AT, now)
                    .onConflict(API_EVENT_NAME.NAME)
                    .doNothing()
                    .execute();
        } catch (DuplicateKeyException e) {
            // H2: another thread wrote the same name
        }
    }

    List<String> all() {
        return sql.select(API_EVENT_NAME.NAME)
                .from(API_EVENT_NAME)
                .orderBy(API_EVENT_NAME.NAME)
                .fetch(API_EVENT_NAME.NAME);
    }

    @Override
    public void forget() {
        remembered.clear();
    }
}
