package io.journeyman.messaging.channels;

import io.journeyman.messaging.ChannelMode;
import io.journeyman.messaging.providers.ChannelSetup;
import io.journeyman.shared.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How messages leave now. Read anew each time, so that a hold or a switch counts at once on every node. */
@Component
public class ChannelSetups {

    private final ChannelSettingsStore store;
    private final SandboxDoor sandbox;

    ChannelSetups(ChannelSettingsStore store, SandboxDoor sandbox) {
        this.store = store;
        this.sandbox = sandbox;
    }

    public ChannelSetup current(Channel channel) {
        ChannelSettings settings = store.read(channel);
        return settings.mode() == ChannelMode.LIVE ? live(settings) : sandboxed(settings);
    }

    /** The setup as it would be were the channel live now: for tests to oneself and for providers' callbacks. */
    public ChannelSetup live(Channel channel) {
        return live(store.read(channel));
    }

    static ChannelSetup live(ChannelSettings settings) {
        return setup(settings, ChannelMode.LIVE, settings.provider(), settings.all());
    }

    private ChannelSetup sandboxed(ChannelSettings settings) {
        Map<String, String> values = new HashMap<>(sandbox.standards(settings.channel()));
        settings.values().forEach((name, value) -> {
            if (!value.isBlank()) {
                values.put(name, value);
            }
        });
        values.keySet().removeAll(List.of("user", "password"));
        values.putAll(sandbox.values(settings.channel()));
        return setup(settings, ChannelMode.SANDBOX, sandbox.provider(settings.channel()), values);
    }

    private static ChannelSetup setup(
            ChannelSettings settings, ChannelMode mode, String provider, Map<String, String> values) {
        return new ChannelSetup(
                settings.channel(),
                mode,
                settings.held(),
                provider,
                values,
                settings.perMinute(),
                settings.allowList(),
                settings.changedAt());
    }
}
