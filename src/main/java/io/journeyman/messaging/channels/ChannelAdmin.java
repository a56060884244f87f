package io.journeyman.messaging.channels;

import io.journeyman.audit.Audit;
import io.journeyman.messaging.ChannelMode;
import io.journeyman.messaging.Channels;
import io.journeyman.messaging.Outbox;
import io.journeyman.messaging.providers.AllowList;
import io.journeyman.messaging.providers.Provider;
import io.journeyman.messaging.providers.ProviderField;
import io.journeyman.messaging.providers.Providers;
import io.journeyman.shared.Channel;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Problem.FieldError;
import io.journeyman.shared.work.Wakeups;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets channels up. Live needs a test to oneself whose arrival was confirmed. Whatever would send waiting messages another
 * way than they were queued for (live or sandbox, another provider) holds the channel first, so that somebody decides.
 */
@Service
public class ChannelAdmin {

    private final ChannelSettingsStore store;
    private final Providers providers;
    private final Channels channels;
    private final ProviderRest rest;
    private final Audit audit;
    private final CurrentActor actor;
    private final Wakeups wakeups;
    private final Clock clock;

    ChannelAdmin(
            ChannelSettingsStore store,
            Providers providers,
            Channels channels,
            ProviderRest rest,
            Audit audit,
            CurrentActor actor,
            Wakeups wakeups,
            Clock clock) {
        this.store = store;
        this.providers = providers;
        this.channels = channels;
        this.rest = rest;
        this.audit = audit;
        this.actor = actor;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ChannelForm form(Channel channel) {
        return ChannelForm.of(store.read(channel), providers.of(channel));
    }

    /**
     * Chooses the provider and its settings. A secret that is left out stays as it was. Other settings need a new test.
     *
     * @param given values and secrets by field name
     */
    @Transactional
    public ChannelForm chooseProvider(Channel channel, String key, Map<String, String> given) {
        Provider provider = providers
                .of(key)
                .filter(one -> one.channel() == channel && !one.fields().isEmpty())
                .orElseThrow(() -> Invalid.field("/provider", "unknown", "Choose one of the providers."));
        ChannelSettings before = store.read(channel);
        Map<String, String> values = new HashMap<>();
        Map<String, String> secrets = new HashMap<>();
        Map<String, String> old = before.provider().equals(key) ? before.secrets() : Map.of();
        for (ProviderField field : provider.fields()) {
            boolean secret = field.type() == ProviderField.Type.SECRET;
            String value = given.getOrDefault(field.name(), secret ? old.get(field.name()) : field.standard());
            if (value != null && !value.isBlank()) {
                (secret ? secrets : values).put(field.name(), value.strip());
            }
        }
        check(provider, values, secrets, given);
        ChannelSettings after = before.withProvider(key, values, secrets, clock.instant());
        if (after.provider().equals(before.provider())
                && after.values().equals(before.values())
                && after.secrets().equals(before.secrets())) {
            return form(channel);
        }
        store.save(after);
        holdIfLive(before);
        rest.end(key);
        audit.record("channel.provider-changed", "channel", channel.name(), facts(before), facts(after));
        return form(channel);
    }

    private static void check(
            Provider provider, Map<String, String> values, Map<String, String> secrets, Map<String, String> given) {
        List<FieldError> errors = new ArrayList<>();
        List<String> known = provider.fields().stream().map(ProviderField::name).toList();
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> errors.add(new FieldError("/values/" + name, "unknown", "There is no such setting.")));
        for (ProviderField field : provider.fields()) {
            String value =
                    field.type() == ProviderField.Type.SECRET ? secrets.get(field.name()) : values.get(field.name());
            String problem = FieldCheck.problem(field, value);
            if (problem != null) {
                errors.add(new FieldError("/values/" + field.name(), "wrong", problem));
            }
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    /** Limits the rate and, while live, who gets messages. */
    @Transactional
    public ChannelForm limit(Channel channel, @Nullable Integer perMinute, List<String> allowed) {
        ChannelSettings before = store.read(channel);
        ChannelSettings after = before.withLimits(perMinute, new AllowList(allowed), clock.instant());
        store.save(after);
        audit.record("channel.limits-changed", "channel", channel.name(), facts(before), facts(after));
        wakeups.wake(Outbox.worker(channel));
        return form(channel);
    }

    /** Notes that a test left; its arrival is confirmed with the code it carried. */
    @Transactional
    public void tested(Channel channel, String code) {
        store.save(store.read(channel).tested(code, clock.instant()));
    }

    /** Confirms the arrival of the test. */
    @Transactional
    public ChannelForm confirm(Channel channel, String code) {
        ChannelSettings settings = store.read(channel);
        if (settings.testCode() == null || !settings.testCode().equals(code.strip())) {
            throw Invalid.field("/code", "wrong", "This is not the code of the last test.");
        }
        store.save(settings.confirmed(actor.get().name(), clock.instant()));
        audit.record("channel.test-confirmed", "channel", channel.name(), null, null);
        return form(channel);
    }

    /** Switches between sandbox and live. */
    @Transactional
    public ChannelForm switchTo(Channel channel, ChannelMode mode) {
        ChannelSettings before = store.read(channel);
        if (before.mode() == mode) {
            return form(channel);
        }
        if (mode == ChannelMode.LIVE && before.confirmedAt() == null) {
            throw new TestFirst();
        }
        store.save(before.in(mode, clock.instant()));
        if (channels.state(channel).waiting() > 0) {
            channels.hold(channel);
        }
        audit.record(
                mode == ChannelMode.LIVE ? "channel.live" : "channel.sandboxed",
                "channel",
                channel.name(),
                facts(before),
                facts(before.in(mode, clock.instant())));
        return form(channel);
    }

    /** Uses a resting provider again at once. */
    @Transactional
    public void tryAgain(Channel channel) {
        rest.end(channels.state(channel).provider());
        audit.record("channel.tried-again", "channel", channel.name(), null, null);
        wakeups.wake(Outbox.worker(channel));
    }

    private void holdIfLive(ChannelSettings before) {
        if (before.mode() == ChannelMode.LIVE) {
            channels.hold(before.channel());
        }
    }

    private static Map<String, Object> facts(ChannelSettings settings) {
        Instant confirmed = settings.confirmedAt();
        return Map.of(
                "mode", settings.mode(),
                "provider", settings.provider(),
                "values", settings.values(),
                "secrets", settings.secrets().keySet(),
                "perMinute", String.valueOf(settings.perMinute()),
                "allowList", settings.allowList().entries().size() + " entries",
                "confirmed", String.valueOf(confirmed));
    }
}
