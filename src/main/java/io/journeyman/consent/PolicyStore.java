package io.journeyman.consent;

import static journeyman.schema.Tables.CHANNEL_POLICY;

import io.journeyman.shared.Channel;
import io.journeyman.shared.LostRace;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import journeyman.schema.tables.records.ChannelPolicyRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Caps and quiet hours, one row a channel. */
@Repository
class PolicyStore {

    private final DSLContext db;

    PolicyStore(DSLContext db) {
        this.db = db;
    }

    Map<Channel, ChannelPolicy> all() {
        Map<Channel, ChannelPolicy> all = new EnumMap<>(Channel.class);
        db.selectFrom(CHANNEL_POLICY).forEach(row -> {
            ChannelPolicy policy = policy(row);
            all.put(policy.channel(), policy);
        });
        return all;
    }

    void addIfMissing(ChannelPolicy policy, Instant now) {
        LostRace.retry(() -> db.insertInto(CHANNEL_POLICY)
                .set(row(policy, now))
                .onConflictDoNothing()
                .execute());
    }

    void change(ChannelPolicy policy, Instant now) {
        db.executeUpdate(row(policy, now));
    }

    private ChannelPolicyRecord row(ChannelPolicy policy, Instant now) {
        ChannelPolicyRecord row = db.newRecord(CHANNEL_POLICY);
        row.setChannel(policy.channel().name());
        row.setPerDay(policy.perDay());
        row.setPerWeek(policy.perWeek());
        row.setQuiet(policy.quiet());
        row.setQuietFrom(policy.quietFrom().toString());
        row.setQuietUntil(policy.quietUntil().toString());
        row.setChangedAt(now);
        return row;
    }

    private static ChannelPolicy policy(ChannelPolicyRecord row) {
        return new ChannelPolicy(
                Channel.valueOf(row.getChannel()),
                row.getPerDay(),
                row.getPerWeek(),
                row.getQuiet(),
                LocalTime.parse(row.getQuietFrom()),
                LocalTime.parse(row.getQuietUntil()));
    }
}
