package io.journeyman.messaging.sandbox;

import io.journeyman.messaging.channels.SandboxDoor;
import io.journeyman.shared.Channel;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends each sandboxed channel to its adapter on this machine. */
@Component
class SandboxAdapters implements SandboxDoor {

    private static final String SENDER = "hello@journeyman.localhost";

    private final MailCatcher catcher;

    SandboxAdapters(MailCatcher catcher) {
        this.catcher = catcher;
    }

    static String key(Channel channel) {
        return "sandbox-" + channel.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String provider(Channel channel) {
        return key(channel);
    }

    @Override
    public Map<String, String> values(Channel channel) {
        return switch (channel) {
            case EMAIL -> Map.of("host", "127.0.0.1", "port", String.valueOf(catcher.port()), "security", "none");
            case SMS, VIBER -> Map.of();
        };
    }

    @Override
    public Map<String, String> standards(Channel channel) {
        return channel == Channel.EMAIL ? Map.of("senderAddress", SENDER) : Map.of("sender", "Sandbox");
    }
}
