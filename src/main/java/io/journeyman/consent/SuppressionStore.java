package io.journeyman.consent;

import static journeyman.schema.Tables.SOFT_BOUNCE;
import static journeyman.schema.Tables.SUPPRESSION;

import io.journeyman.consent.Suppression.Cause;
import io.journeyman.shared.Channel;
import io.journeyman.shared.Ids;
import io.journeyman.shared.LostRace;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import journeyman.schema.tables.records.SuppressionRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The do-not-write list, by hash. */
@Repository
class SuppressionStore {

    private static final int CHUNK = 500;

    /** Of several causes the first by name is told, here and in SQL. */
    static final Comparator<Cause> BY_NAME = Comparator.comparing(Cause::name);

    private final DSLContext db;

    SuppressionStore(DSLContext db) {
        this.db = db;
    }

    /** A hash with its channel, as it is looked up. */
    record Key(Channel channel, String hash) {}

    int add(List<Suppression> all) {
        int added = 0;
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<Suppression> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
            int[] count = new int[1];
            LostRace.retry(() -> count[0] = insert(chunk));
            added += count[0];
        }
        return added;
    }

    private int insert(List<Suppression> chunk) {
        var insert = db.insertInto(
                SUPPRESSION,
                SUPPRESSION.ID,
                SUPPRESSION.CHANNEL,
                SUPPRESSION.ADDRESS_HASH,
                SUPPRESSION.CAUSE,
                SUPPRESSION.SOURCE,
                SUPPRESSION.AT);
        Set<List<Object>> keys = new HashSet<>();
        for (Suppression one : chunk) {
            if (keys.add(List.of(one.channel(), one.addressHash(), one.cause()))) {
                insert = insert.values(
                        one.id(),
                        one.channel().name(),
                        one.addressHash(),
                        one.cause().name(),
                        one.source(),
                        one.at());
            }
        }
        return insert.onConflictDoNothing().execute();
    }

    /** The causes for which each of these addresses is on the list. */
    Map<Key, List<Cause>> causes(Collection<Key> keys) {
        Map<Key, List<Cause>> found = new HashMap<>();
        List<String> hashes = keys.stream().map(Key::hash).distinct().toList();
        db.select(SUPPRESSION.CHANNEL, SUPPRESSION.ADDRESS_HASH, SUPPRESSION.CAUSE)
                .from(SUPPRESSION)
                .where(SUPPRESSION.ADDRESS_HASH.in(hashes))
                .forEach(row -> found.computeIfAbsent(
                                new Key(Channel.valueOf(row.value1()), row.value2()), k -> new ArrayList<>())
                        .add(Cause.valueOf(row.value3())));
        return found;
    }

    /** The cause the gate names for each of these addresses. */
    Map<Key, Cause> firstCauses(Collection<Key> keys) {
        Map<Key, Cause> first = new HashMap<>();
        causes(keys).forEach((key, all) -> first.put(key, Collections.min(all, BY_NAME)));
        return first;
    }

    /** The same for the whole list; for counting over everybody. */
    Map<Key, Cause> firstCauses() {
        Map<Key, Cause> first = new HashMap<>();
        db.select(SUPPRESSION.CHANNEL, SUPPRESSION.ADDRESS_HASH, DSL.min(SUPPRESSION.CAUSE))
                .from(SUPPRESSION)
                .groupBy(SUPPRESSION.ADDRESS_HASH, SUPPRESSION.CHANNEL)
                .forEach(row ->
                        first.put(new Key(Channel.valueOf(row.value1()), row.value2()), Cause.valueOf(row.value3())));
        return first;
    }

    Optional<Suppression> find(UUID id) {
        return db.selectFrom(SUPPRESSION).where(SUPPRESSION.ID.eq(id)).fetchOptional(SuppressionStore::suppression);
    }

    int remove(UUID id) {
        return db.deleteFrom(SUPPRESSION).where(SUPPRESSION.ID.eq(id)).execute();
    }

    int remove(Key key, Cause cause) {
        return db.deleteFrom(SUPPRESSION)
                .where(SUPPRESSION.CHANNEL.eq(key.channel().name()))
                .and(SUPPRESSION.ADDRESS_HASH.eq(key.hash()))
                .and(SUPPRESSION.CAUSE.eq(cause.name()))
                .execute();
    }

    /** Newest first; by address hashes where given. */
    Page<Suppression> page(Paging paging, @Nullable Collection<String> hashes, @Nullable Cause cause) {
        Condition where = DSL.noCondition();
        if (hashes != null) {
            where = where.and(SUPPRESSION.ADDRESS_HASH.in(hashes));
        }
        if (cause != null) {
            where = where.and(SUPPRESSION.CAUSE.eq(cause.name()));
        }
        List<Suppression> rows = db.selectFrom(SUPPRESSION)
                .where(where)
                .orderBy(SUPPRESSION.AT.desc(), SUPPRESSION.ID.desc())
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(SuppressionStore::suppression);
        return new Page<>(rows, db.fetchCount(SUPPRESSION, where), paging.page(), paging.size());
    }

    void softBounce(Key key, Instant at) {
        db.insertInto(SOFT_BOUNCE)
                .set(SOFT_BOUNCE.ID, Ids.next())
                .set(SOFT_BOUNCE.CHANNEL, key.channel().name())
                .set(SOFT_BOUNCE.ADDRESS_HASH, key.hash())
                .set(SOFT_BOUNCE.AT, at)
                .execute();
    }

    int softBounces(Key key, Instant since) {
        return db.fetchCount(
                SOFT_BOUNCE,
                SOFT_BOUNCE
                        .ADDRESS_HASH
                        .eq(key.hash())
                        .and(SOFT_BOUNCE.CHANNEL.eq(key.channel().name()))
                        .and(SOFT_BOUNCE.AT.ge(since)));
    }

    private static Suppression suppression(SuppressionRecord row) {
        return new Suppression(
                row.getId(),
                Channel.valueOf(row.getChannel()),
                row.getAddressHash(),
                Cause.valueOf(row.getCause()),
                row.getSource(),
                row.getAt());
    }
}
