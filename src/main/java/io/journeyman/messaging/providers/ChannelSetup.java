package io.journeyman.messaging.providers;

import io.journeyman.messaging.ChannelMode;
import io.journeyman.shared.Channel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How messages of a channel leave now.
 *
 * @param provider key of the adapter
 * @param values the provider's settings and secrets, in the clear; never logged
 * @param perMinute the provider's limit; null for none
 * @param allowList who may get messages
 * @param changedAt identifies this state of the settings
 */
public record ChannelSetup(
        Channel channel,
        ChannelMode mode,
        boolean held,
        String provider,
        Map<String, String> values,
        @Nullable Integer perMinute,
        AllowList allowList,
        Instant changedAt) {

    public ChannelSetup {
        values = Map.copyOf(values);
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    public String get(String name, String otherwise) {
        return find(name).orElse(otherwise);
    }

    public String need(String name) {
        return find(name)
                .orElseThrow(
                        () -> new IllegalStateException("the setting " + name + " of " + provider + " is missing"));
    }

    public boolean sandbox() {
        return mode == ChannelMode.SANDBOX;
    }

    @Override
    public String toString() {
        return "ChannelSetup[" + channel + " " + mode + " " + provider + "]";
    }
}
