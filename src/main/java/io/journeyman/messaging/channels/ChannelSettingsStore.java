package io.journeyman.messaging.channels;

import static journeyman.schema.Tables.CHANNEL_SETTINGS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.messaging.ChannelMode;
import io.journeyman.messaging.providers.AllowList;
import io.journeyman.shared.Channel;
import io.journeyman.shared.secrets.Secrets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import journeyman.schema.tables.records.ChannelSettingsRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The stored settings of each channel. Secrets are sealed before they get here and opened when they leave. */
@Repository
class ChannelSettingsStore {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};

    private final DSLContext db;
    private final ObjectMapper json;
    private final Secrets secrets;

    ChannelSettingsStore(DSLContext db, ObjectMapper json, Secrets secrets) {
        this.db = db;
        this.json = json;
        this.secrets = secrets;
    }

    ChannelSettings read(Channel channel) {
        return db.selectFrom(CHANNEL_SETTINGS)
                .where(CHANNEL_SETTINGS.CHANNEL.eq(channel.name()))
                .fetchSingle(this::settings);
    }

    /** Plants the first settings; changes nothing where there are some. */
    void plant(Channel channel, String provider, Map<String, String> values, Map<String, String> hidden, Instant now) {
        db.insertInto(CHANNEL_SETTINGS)
                .set(CHANNEL_SETTINGS.CHANNEL, channel.name())
                .set(CHANNEL_SETTINGS.MODE, ChannelMode.SANDBOX.name())
                .set(CHANNEL_SETTINGS.PROVIDER, provider)
                .set(CHANNEL_SETTINGS.SETTINGS, write(values))
                .set(CHANNEL_SETTINGS.SECRETS, hidden.isEmpty() ? null : secrets.seal(write(hidden)))
                .set(CHANNEL_SETTINGS.ALLOW_LIST, "[]")
                .set(CHANNEL_SETTINGS.CHANGED_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    void save(ChannelSettings settings) {
        db.update(CHANNEL_SETTINGS)
                .set(CHANNEL_SETTINGS.MODE, settings.mode().name())
                .set(CHANNEL_SETTINGS.PROVIDER, settings.provider())
                .set(CHANNEL_SETTINGS.SETTINGS, write(settings.values()))
                .set(
                        CHANNEL_SETTINGS.SECRETS,
                        settings.secrets().isEmpty() ? null : secrets.seal(write(settings.secrets())))
                .set(CHANNEL_SETTINGS.PER_MINUTE, settings.perMinute())
                .set(CHANNEL_SETTINGS.ALLOW_LIST, write(settings.allowList().entries()))
                .set(CHANNEL_SETTINGS.TESTED_AT, settings.testedAt())
                .set(CHANNEL_SETTINGS.TEST_CODE, settings.testCode())
                .set(CHANNEL_SETTINGS.CONFIRMED_AT, settings.confirmedAt())
                .set(CHANNEL_SETTINGS.CONFIRMED_BY, settings.confirmedBy())
                .set(CHANNEL_SETTINGS.CHANGED_AT, settings.changedAt())
                .where(CHANNEL_SETTINGS.CHANNEL.eq(settings.channel().name()))
                .execute();
    }

    private ChannelSettings settings(ChannelSettingsRecord row) {
        String sealed = row.getSecrets();
        return new ChannelSettings(
                Channel.valueOf(row.getChannel()),
                ChannelMode.valueOf(row.getMode()),
                row.getHeld(),
                row.getProvider(),
                read(row.getSettings(), TEXTS),
                sealed == null ? Map.of() : read(secrets.open(sealed), TEXTS),
                row.getPerMinute(),
                new AllowList(read(row.getAllowList(), LIST)),
                row.getTestedAt(),
                row.getTestCode(),
                row.getConfirmedAt(),
                row.getConfirmedBy(),
                row.getChangedAt());
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored channel settings cannot be read", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
