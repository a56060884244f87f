package io.journeyman.messaging.channels;

import io.journeyman.messaging.ChannelMode;
import io.journeyman.messaging.providers.AllowList;
import io.journeyman.shared.Channel;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator set up for a channel.
 *
 * @param provider the adapter used while live
 * @param values its settings
 * @param secrets its secrets in the clear; never logged, never answered
 * @param testedAt when the last test to oneself left by way of these settings, null for never
 * @param testCode the code that test carried
 * @param confirmedAt when its arrival was confirmed; null after every change of the provider's settings
 */
record ChannelSettings(
        Channel channel,
        ChannelMode mode,
        boolean held,
        String provider,
        Map<String, String> values,
        Map<String, String> secrets,
        @Nullable Integer perMinute,
        AllowList allowList,
        @Nullable Instant testedAt,
        @Nullable String testCode,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy,
        Instant changedAt) {

    ChannelSettings {
        values = Map.copyOf(values);
        secrets = Map.copyOf(secrets);
    }

    Map<String, String> all() {
        Map<String, String> both = new HashMap<>(values);
        both.putAll(secrets);
        return both;
    }

    /** Other provider settings: the test counts no more. */
    ChannelSettings withProvider(
            String key, Map<String, String> newValues, Map<String, String> newSecrets, Instant now) {
        return new ChannelSettings(
                channel,
                ChannelMode.SANDBOX,
                held,
                key,
                newValues,
                newSecrets,
                perMinute,
                allowList,
                null,
                null,
                null,
                null,
                now);
    }

    ChannelSettings withLimits(@Nullable Integer rate, AllowList allowed, Instant now) {
        return new ChannelSettings(
                channel,
                mode,
                held,
                provider,
                values,
                secrets,
                rate,
                allowed,
                testedAt,
                testCode,
                confirmedAt,
                confirmedBy,
                now);
    }

    ChannelSettings tested(String code, Instant now) {
        return new ChannelSettings(
                channel, mode, held, provider, values, secrets, perMinute, allowList, now, code, null, null, changedAt);
    }

    ChannelSettings confirmed(String by, Instant now) {
        return new ChannelSettings(
                channel, mode, held, provider, values, secrets, perMinute, allowList, testedAt, null, now, by,
                changedAt);
    }

    ChannelSettings in(ChannelMode other, Instant now) {
        return new ChannelSettings(
                channel,
                other,
                held,
                provider,
                values,
                secrets,
                perMinute,
                allowList,
                testedAt,
                testCode,
                confirmedAt,
                confirmedBy,
                now);
    }

    @Override
    public String toString() {
        return "ChannelSettings[" + channel + " " + mode + " " + provider + "]";
    }
}
