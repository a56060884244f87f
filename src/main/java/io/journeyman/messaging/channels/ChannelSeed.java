package io.journeyman.messaging.channels;

import io.journeyman.shared.Channel;
import io.journeyman.shared.Seed;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every channel begins as a sandbox. */
@Component
public class ChannelSeed implements Seed {

    private static final int ORDER = 120;

    private final ChannelSettingsStore store;
    private final Clock clock;

    ChannelSeed(ChannelSettingsStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    @Transactional
    public void plant() {
        Instant now = clock.instant();
        store.plant(Channel.EMAIL, "smtp", Map.of(), now);
        store.plant(Channel.SMS, "twilio", Map.of(), now);
        store.plant(Channel.VIBER, "viber-bot", Map.of(), now);
    }
}
