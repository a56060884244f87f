package io.journeyman.messaging.channels;

import io.journeyman.messaging.MessagingSettings;
import io.journeyman.shared.Channel;
import io.journeyman.shared.Seed;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every channel begins as a sandbox. */
@Component
public class ChannelSeed implements Seed {

    private static final int ORDER = 120;

    private final ChannelSettingsStore store;
    private final MessagingSettings settings;
    private final Clock clock;

    ChannelSeed(ChannelSettingsStore store, MessagingSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
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
        MessagingSettings.Smtp smtp = settings.smtp();
        Map<String, String> secrets = smtp.password().isBlank() ? Map.of() : Map.of("password", smtp.password());
        store.plant(Channel.EMAIL, "smtp", mailServer(smtp), secrets, now);
        store.plant(Channel.SMS, "twilio", Map.of(), Map.of(), now);
        store.plant(Channel.VIBER, "viber-bot", Map.of(), Map.of(), now);
    }

    private static Map<String, String> mailServer(MessagingSettings.Smtp smtp) {
        if (smtp.host().isBlank()) {
            return Map.of();
        }
        Map<String, String> values = new HashMap<>(Map.of(
                "host", smtp.host(),
                "port", String.valueOf(smtp.port()),
                "security", smtp.security(),
                "user", smtp.user(),
                "senderName", smtp.senderName(),
                "senderAddress", smtp.senderAddress()));
        values.values().removeIf(String::isBlank);
        return values;
    }
}
