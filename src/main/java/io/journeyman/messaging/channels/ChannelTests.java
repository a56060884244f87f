package io.journeyman.messaging.channels;

import io.journeyman.content.RenderedEmail;
import io.journeyman.content.RenderedMessage;
import io.journeyman.content.RenderedText;
import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.MessageOrigin;
import io.journeyman.messaging.MessagingSettings;
import io.journeyman.messaging.providers.Addresses;
import io.journeyman.messaging.providers.Answer;
import io.journeyman.messaging.providers.ChannelSetup;
import io.journeyman.messaging.providers.HandOff;
import io.journeyman.messaging.providers.Parcel;
import io.journeyman.messaging.providers.Providers;
import io.journeyman.shared.Channel;
import io.journeyman.shared.Invalid;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Sends a test to oneself by way of the live settings, while the screen waits: a wrong password shows at once, in the
 * provider's own words. Goes past the outbox, since nothing depends on it.
 */
@Service
public class ChannelTests {

    private static final Duration USEFUL = Duration.ofMinutes(10);
    private static final int CODES = 1_000_000;

    private final ChannelSetups setups;
    private final ChannelAdmin admin;
    private final Providers providers;
    private final MessagingSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ChannelTests(
            ChannelSetups setups, ChannelAdmin admin, Providers providers, MessagingSettings settings, Clock clock) {
        this.setups = setups;
        this.admin = admin;
        this.providers = providers;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * How a test went.
     *
     * @param taken whether the provider took it
     * @param code the provider's code where it did not
     * @param text its words
     */
    public record Result(
            boolean taken, @Nullable String code, @Nullable String text) {}

    /** Sends the test. No transaction runs while the provider is spoken to. */
    public Result send(Channel channel, String to) {
        if (!Addresses.fits(channel, to.strip())) {
            throw Invalid.field("/to", "address", "Give an address of this channel.");
        }
        ChannelSetup setup = setups.live(channel);
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        Answer answer;
        try {
            answer = providers.of(setup).send(setup, parcel(channel, to.strip(), code), () -> {});
        } catch (HandOff.NotOurs e) {
            throw new IllegalStateException(e);
        }
        if (answer instanceof Answer.Accepted) {
            admin.tested(channel, code);
            return new Result(true, null, null);
        }
        return new Result(false, answer.code(), answer.text());
    }

    private Parcel parcel(Channel channel, String to, String code) {
        MessageId id = MessageId.next();
        return new Parcel(
                id,
                settings.messageId(id),
                MessageOrigin.TEST,
                null,
                to,
                words(channel, code),
                null,
                null,
                clock.instant().plus(USEFUL));
    }

    private static RenderedMessage words(Channel channel, String code) {
        String sentence = "This is a test from Journeyman. Your code is " + code + ".";
        if (channel != Channel.EMAIL) {
            return new RenderedText(sentence, null, null, null, List.of());
        }
        String html = "<!doctype html><html lang=\"en\"><body><p>This is a test from Journeyman.</p><p>Your code is <b>"
                + code + "</b>. Enter it on Settings → Channels.</p></body></html>";
        return new RenderedEmail("Test from Journeyman: " + code, "", null, null, null, html, sentence, List.of());
    }
}
