package io.journeyman.messaging;

import static journeyman.schema.Tables.CHANNEL_SETTINGS;
import static journeyman.schema.Tables.OUTBOX_MESSAGE;
import static journeyman.schema.Tables.PROVIDER_STATE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;

import io.journeyman.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import journeyman.schema.tables.records.ChannelSettingsRecord;
import journeyman.schema.tables.records.ProviderStateRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads how channels stand, and holds them. */
@Repository
class ChannelStateStore {

    private static final List<String> WAITING = Stream.of(MessageState.values())
            .filter(MessageState::waiting)
            .map(Enum::name)
            .toList();
    private static final List<String> COUNTED = Stream.concat(WAITING.stream(), Stream.of(MessageState.UNKNOWN.name()))
            .toList();
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final DSLContext db;

    ChannelStateStore(DSLContext db) {
        this.db = db;
    }

    boolean anyLive() {
        return db.fetchExists(CHANNEL_SETTINGS, CHANNEL_SETTINGS.MODE.eq(ChannelMode.LIVE.name()));
    }

    boolean hold(Channel channel, Instant now, String by) {
        return db.update(CHANNEL_SETTINGS)
                        .set(CHANNEL_SETTINGS.HELD, true)
                        .set(CHANNEL_SETTINGS.HELD_AT, now)
                        .set(CHANNEL_SETTINGS.HELD_BY, by)
                        .where(CHANNEL_SETTINGS.CHANNEL.eq(channel.name()))
                        .and(CHANNEL_SETTINGS.HELD.isFalse())
                        .execute()
                == 1;
    }

    boolean release(Channel channel) {
        return db.update(CHANNEL_SETTINGS)
                        .set(CHANNEL_SETTINGS.HELD, false)
                        .setNull(CHANNEL_SETTINGS.HELD_AT)
                        .setNull(CHANNEL_SETTINGS.HELD_BY)
                        .where(CHANNEL_SETTINGS.CHANNEL.eq(channel.name()))
                        .and(CHANNEL_SETTINGS.HELD.isTrue())
                        .execute()
                == 1;
    }

    long waitingSince(Channel channel, Instant queuedBefore) {
        return db.fetchCount(
                OUTBOX_MESSAGE,
                of(channel).and(OUTBOX_MESSAGE.STATE.in(WAITING)).and(OUTBOX_MESSAGE.CREATED_AT.lt(queuedBefore)));
    }

    ChannelState state(Channel channel, Instant now) {
        ChannelSettingsRecord settings = db.selectFrom(CHANNEL_SETTINGS)
                .where(CHANNEL_SETTINGS.CHANNEL.eq(channel.name()))
                .fetchSingle();
        ChannelMode mode = ChannelMode.valueOf(settings.getMode());
        String provider = mode == ChannelMode.LIVE
                ? settings.getProvider()
                : "sandbox-" + channel.name().toLowerCase(Locale.ROOT);
        Map<MessageState, Long> counts = counts(channel);
        long waiting = WAITING.stream()
                .mapToLong(state -> counts.getOrDefault(MessageState.valueOf(state), 0L))
                .sum();
        long lastMinute =
                db.fetchCount(OUTBOX_MESSAGE, of(channel).and(OUTBOX_MESSAGE.HANDOFF_AT.gt(now.minus(MINUTE))));
        Optional<ProviderStateRecord> state = db.selectFrom(PROVIDER_STATE)
                .where(PROVIDER_STATE.PROVIDER.eq(provider))
                .fetchOptional();
        return new ChannelState(
                channel,
                mode,
                !"[]".equals(settings.getAllowList()),
                settings.getHeld(),
                settings.getHeldAt(),
                settings.getHeldBy(),
                provider,
                waiting,
                counts.getOrDefault(MessageState.BROKEN, 0L),
                counts.getOrDefault(MessageState.UNKNOWN, 0L),
                oldestUnsent(channel, now),
                settings.getPerMinute(),
                lastMinute,
                settings.getHeld() ? null : doneBy(waiting, settings.getPerMinute(), lastMinute, now),
                state.map(row -> CircuitState.valueOf(row.getCircuit())).orElse(CircuitState.CLOSED),
                state.map(ProviderStateRecord::getRetryAt).orElse(null),
                state.map(ProviderStateRecord::getLastCode).orElse(null),
                state.map(ProviderStateRecord::getLastText).orElse(null),
                state.map(ProviderStateRecord::getLastAt).orElse(null));
    }

    private Map<MessageState, Long> counts(Channel channel) {
        Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
        db.select(OUTBOX_MESSAGE.STATE, count())
                .from(OUTBOX_MESSAGE)
                .where(of(channel))
                .and(OUTBOX_MESSAGE.STATE.in(COUNTED))
                .groupBy(OUTBOX_MESSAGE.STATE)
                .forEach(row -> counts.put(
                        MessageState.valueOf(row.value1()), row.value2().longValue()));
        return counts;
    }

    /** Since when the oldest message waits that could leave by now; one that rests until a later time is not late. */
    private @Nullable Instant oldestUnsent(Channel channel, Instant now) {
        return db.select(min(OUTBOX_MESSAGE.CREATED_AT))
                .from(OUTBOX_MESSAGE)
                .where(of(channel))
                .and(OUTBOX_MESSAGE.STATE.in(WAITING))
                .and(OUTBOX_MESSAGE.NEXT_AT.le(now))
                .fetchSingle()
                .value1();
    }

    private static @Nullable Instant doneBy(long waiting, @Nullable Integer perMinute, long lastMinute, Instant now) {
        long rate = lastMinute > 0 ? lastMinute : perMinute == null ? 0 : perMinute;
        return waiting == 0 || rate == 0 ? null : now.plusMillis(MINUTE.toMillis() * waiting / rate);
    }

    private static Condition of(Channel channel) {
        return OUTBOX_MESSAGE.CHANNEL.eq(channel.name());
    }
}
