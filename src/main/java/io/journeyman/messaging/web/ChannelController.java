package io.journeyman.messaging.web;

import io.journeyman.messaging.ChannelMode;
import io.journeyman.messaging.ChannelState;
import io.journeyman.messaging.Channels;
import io.journeyman.messaging.Stale;
import io.journeyman.messaging.channels.ChannelAdmin;
import io.journeyman.messaging.channels.ChannelForm;
import io.journeyman.messaging.channels.ChannelTests;
import io.journeyman.shared.Channel;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Settings → Channels, and the bar on every screen. */
@RestController
@RequestMapping("/api/channels")
final class ChannelController {

    private static final int MOST_ALLOWED = 100;

    private final Channels channels;
    private final ChannelAdmin admin;
    private final ChannelTests tests;
    private final Clock clock;

    ChannelController(Channels channels, ChannelAdmin admin, ChannelTests tests, Clock clock) {
        this.channels = channels;
        this.admin = admin;
        this.tests = tests;
        this.clock = clock;
    }

    /** Provider and its settings; a secret that is left out stays as it was. */
    record ChannelProviderBody(
            @NotBlank String provider, @NotNull Map<String, @Size(max = 500) String> values) {}

    /** Rate in messages a minute (null for none), and who gets messages while live (empty for everybody). */
    record ChannelLimitsBody(
            @Nullable @Min(1) @Max(100_000) Integer perMinute,
            @NotNull @Size(max = MOST_ALLOWED) List<@Size(max = 254) String> allowList) {}

    /** Where the test goes. */
    record ChannelTestBody(@NotBlank String to) {}

    /** The code that the test carried. */
    record ChannelConfirmBody(@NotBlank String code) {}

    /** Sandbox or live. */
    record ChannelModeBody(@NotNull ChannelMode mode) {}

    /** How old messages may be that are still sent, as an ISO 8601 duration; null sends all. */
    record ChannelGoOnBody(@Nullable String dropOlderThan) {}

    /** How many messages are older than asked. */
    record ChannelStaleBody(long messages) {}

    @Allowed(Permission.CHANNELS_READ)
    @GetMapping
    List<ChannelState> list() {
        return channels.states();
    }

    @Allowed(Permission.CHANNELS_MANAGE)
    @GetMapping("/{channel}/settings")
    ChannelForm settings(@PathVariable Channel channel) {
        return admin.form(channel);
    }

    @Allowed(Permission.CHANNELS_MANAGE)
    @PutMapping("/{channel}/provider")
    ChannelForm provider(@PathVariable Channel channel, @Valid @RequestBody ChannelProviderBody body) {
        return admin.chooseProvider(channel, body.provider(), body.values());
    }

    @Allowed(Permission.CHANNELS_MANAGE)
    @PutMapping("/{channel}/limits")
    ChannelForm limits(@PathVariable Channel channel, @Valid @RequestBody ChannelLimitsBody body) {
        return admin.limit(channel, body.perMinute(), body.allowList());
    }

    @Allowed(Permission.CHANNELS_MANAGE)
    @PostMapping("/{channel}/test")
    ChannelTests.Result test(@PathVariable Channel channel, @Valid @RequestBody ChannelTestBody body) {
        return tests.send(channel, body.to());
    }

    @Allowed(Permission.CHANNELS_MANAGE)
    @PostMapping("/{channel}/confirm")
    ChannelForm confirm(@PathVariable Channel channel, @Valid @RequestBody ChannelConfirmBody body) {
        return admin.confirm(channel, body.code());
    }

    @Allowed(Permission.CHANNELS_MANAGE)
    @PostMapping("/{channel}/mode")
    ChannelForm mode(@PathVariable Channel channel, @Valid @RequestBody ChannelModeBody body) {
        return admin.switchTo(channel, body.mode());
    }

    @Allowed({Permission.CHANNELS_MANAGE, Permission.OPERATIONS_REPAIR})
    @PostMapping("/{channel}/try-again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tryAgain(@PathVariable Channel channel) {
        admin.tryAgain(channel);
    }

    @Allowed(Permission.CHANNELS_HOLD)
    @PostMapping("/{channel}/hold")
    ChannelState hold(@PathVariable Channel channel) {
        return channels.hold(channel);
    }

    @Allowed(Permission.CHANNELS_HOLD)
    @PostMapping("/{channel}/go-on")
    ChannelState goOn(@PathVariable Channel channel, @Valid @RequestBody ChannelGoOnBody body) {
        return channels.goOn(channel, new Stale(body.dropOlderThan() == null ? null : age(body.dropOlderThan())));
    }

    @Allowed(Permission.CHANNELS_HOLD)
    @GetMapping("/{channel}/stale")
    ChannelStaleBody stale(@PathVariable Channel channel, @RequestParam String olderThan) {
        return new ChannelStaleBody(
                channels.waitingSince(channel, clock.instant().minus(age(olderThan))));
    }

    private static Duration age(String text) {
        try {
            Duration age = Duration.parse(text);
            if (age.isNegative()) {
                throw Invalid.field("/dropOlderThan", "negative", "Give an age such as PT24H.");
            }
            return age;
        } catch (DateTimeException e) {
            throw Invalid.field("/dropOlderThan", "duration", "Give an age such as PT24H.");
        }
    }
}
