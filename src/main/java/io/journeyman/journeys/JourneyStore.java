package io.journeyman.journeys;

import static journeyman.schema.Tables.JOURNEY;

import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import journeyman.schema.tables.records.JourneyRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of journeys themselves. */
@Repository
class JourneyStore {

    private static final Map<String, Field<?>> SORTS = Map.of(
            "name", DSL.lower(JOURNEY.NAME),
            "state", JOURNEY.STATE,
            "updatedAt", JOURNEY.UPDATED_AT,
            "createdAt", JOURNEY.CREATED_AT);

    private final DSLContext db;

    JourneyStore(DSLContext db) {
        this.db = db;
    }

    void insert(Journey journey) {
        db.insertInto(JOURNEY)
                .set(JOURNEY.ID, journey.id().value())
                .set(JOURNEY.JOURNEY_KEY, journey.key())
                .set(JOURNEY.NAME, journey.name())
                .set(JOURNEY.KIND, journey.kind().name())
                .set(JOURNEY.STATE, journey.state().name())
                .set(JOURNEY.OWNER_ID, uuid(journey.owner().id()))
                .set(JOURNEY.OWNER_NAME, journey.owner().name())
                .set(JOURNEY.STATE_CHANGED_AT, journey.stateChangedAt())
                .set(JOURNEY.STATE_CHANGED_BY, journey.stateChangedBy())
                .set(JOURNEY.CREATED_AT, journey.createdAt())
                .set(JOURNEY.UPDATED_AT, journey.updatedAt())
                .execute();
    }

    /** Refuses to go on for a journey that is not there. */
    void require(JourneyId id) {
        if (find(id).isEmpty()) {
            throw new JourneyNotFound();
        }
    }

    Optional<Journey> find(JourneyId id) {
        return db.selectFrom(JOURNEY).where(JOURNEY.ID.eq(id.value())).fetchOptional(JourneyStore::journey);
    }

    Optional<Journey> findByKey(String key) {
        return db.selectFrom(JOURNEY).where(JOURNEY.JOURNEY_KEY.eq(key)).fetchOptional(JourneyStore::journey);
    }

    /** The journey with its row locked until the transaction ends, so that publishing, holding and ending take turns. */
    Optional<Journey> lock(JourneyId id) {
        return db.selectFrom(JOURNEY)
                .where(JOURNEY.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(JourneyStore::journey);
    }

    List<Journey> all(Collection<JourneyId> ids) {
        return db.selectFrom(JOURNEY)
                .where(JOURNEY.ID.in(ids.stream().map(JourneyId::value).toList()))
                .fetch(JourneyStore::journey);
    }

    List<Journey> inState(JourneyState... states) {
        return db.selectFrom(JOURNEY)
                .where(JOURNEY.STATE.in(List.of(states).stream().map(Enum::name).toList()))
                .orderBy(JOURNEY.ID)
                .fetch(JourneyStore::journey);
    }

    /** The keys of part-journeys that were published. */
    List<String> publishedParts() {
        return db.select(JOURNEY.JOURNEY_KEY)
                .from(JOURNEY)
                .where(JOURNEY.KIND.eq(JourneyKind.PART.name()), JOURNEY.LIVE_VERSION.isNotNull())
                .orderBy(JOURNEY.NAME)
                .fetch(JOURNEY.JOURNEY_KEY);
    }

    Page<Journey> page(Paging paging, @Nullable JourneyState state, @Nullable JourneyKind kind) {
        Condition where = DSL.noCondition();
        if (paging.q() != null) {
            where = where.and(JOURNEY.NAME
                    .containsIgnoreCase(paging.q())
                    .or(JOURNEY.OWNER_NAME.containsIgnoreCase(paging.q()))
                    .or(JOURNEY.JOURNEY_KEY.containsIgnoreCase(paging.q())));
        }
        if (state != null) {
            where = where.and(JOURNEY.STATE.eq(state.name()));
        }
        if (kind != null) {
            where = where.and(JOURNEY.KIND.eq(kind.name()));
        }
        long total = db.fetchCount(JOURNEY, where);
        List<Journey> rows = db.selectFrom(JOURNEY)
                .where(where)
                .orderBy(order(paging.sort()))
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(JourneyStore::journey);
        return new Page<>(rows, total, paging.page(), paging.size());
    }

    private static List<SortField<?>> order(@Nullable String sort) {
        List<SortField<?>> order = new ArrayList<>();
        for (String part : (sort == null ? "-updatedAt" : sort).split(",")) {
            boolean down = part.startsWith("-");
            Field<?> field = SORTS.get(down ? part.substring(1) : part);
            if (field != null) {
                order.add(down ? field.desc() : field.asc());
            }
        }
        order.add(JOURNEY.ID.asc());
        return order;
    }

    void rename(JourneyId id, String name, Journey.JourneyOwner owner, Instant at) {
        db.update(JOURNEY)
                .set(JOURNEY.NAME, name)
                .set(JOURNEY.OWNER_ID, uuid(owner.id()))
                .set(JOURNEY.OWNER_NAME, owner.name())
                .set(JOURNEY.UPDATED_AT, at)
                .where(JOURNEY.ID.eq(id.value()))
                .execute();
    }

    void touch(JourneyId id, Instant at) {
        db.update(JOURNEY)
                .set(JOURNEY.UPDATED_AT, at)
                .where(JOURNEY.ID.eq(id.value()))
                .execute();
    }

    void state(JourneyId id, JourneyState state, String by, @Nullable String reason, Instant at) {
        db.update(JOURNEY)
                .set(JOURNEY.STATE, state.name())
                .set(JOURNEY.STATE_CHANGED_AT, at)
                .set(JOURNEY.STATE_CHANGED_BY, by)
                .set(JOURNEY.STATE_REASON, reason)
                .set(JOURNEY.UPDATED_AT, at)
                .where(JOURNEY.ID.eq(id.value()))
                .execute();
    }

    /** Holds, remembering whether people were let in. */
    void hold(JourneyId id, String reason, String by, Instant at) {
        db.update(JOURNEY)
                .set(JOURNEY.HELD_FROM, JOURNEY.STATE)
                .where(JOURNEY.ID.eq(id.value()))
                .execute();
        state(id, JourneyState.HELD, by, reason, at);
    }

    /** Back to where it was before the hold. */
    void goOn(JourneyId id, String by, Instant at) {
        String before = db.select(JOURNEY.HELD_FROM)
                .from(JOURNEY)
                .where(JOURNEY.ID.eq(id.value()))
                .fetchSingle(JOURNEY.HELD_FROM);
        state(id, before == null ? JourneyState.LIVE : JourneyState.valueOf(before), by, null, at);
    }

    void liveVersion(JourneyId id, int version, Instant at) {
        db.update(JOURNEY)
                .set(JOURNEY.LIVE_VERSION, version)
                .set(JOURNEY.LIVE_SINCE, DSL.coalesce(JOURNEY.LIVE_SINCE, DSL.val(at)))
                .set(JOURNEY.UPDATED_AT, at)
                .where(JOURNEY.ID.eq(id.value()))
                .execute();
    }

    void delete(JourneyId id) {
        db.deleteFrom(JOURNEY).where(JOURNEY.ID.eq(id.value())).execute();
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static Journey journey(JourneyRecord row) {
        UUID owner = row.getOwnerId();
        return new Journey(
                new JourneyId(row.getId()),
                row.getJourneyKey(),
                row.getName(),
                JourneyKind.valueOf(row.getKind()),
                JourneyState.valueOf(row.getState()),
                JourneyState.LIVE
                        .name()
                        .equals(row.getState().equals(JourneyState.HELD.name()) ? row.getHeldFrom() : row.getState()),
                new Journey.JourneyOwner(owner == null ? null : owner.toString(), row.getOwnerName()),
                row.getLiveVersion(),
                row.getStateChangedAt(),
                row.getStateChangedBy(),
                row.getStateReason(),
                row.getCreatedAt(),
                row.getUpdatedAt());
    }
}
