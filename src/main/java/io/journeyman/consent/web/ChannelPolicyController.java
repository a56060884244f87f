package io.journeyman.consent.web;

import io.journeyman.consent.ChannelPolicies;
import io.journeyman.consent.ChannelPolicy;
import io.journeyman.shared.Channel;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Caps and quiet hours of each channel. */
@RestController
@RequestMapping("/api/channel-policies")
final class ChannelPolicyController {

    private final ChannelPolicies policies;

    ChannelPolicyController(ChannelPolicies policies) {
        this.policies = policies;
    }

    /** One channel's caps and quiet hours; times as HH:mm in the person's zone, absent limits for none. */
    record ChannelPolicyBody(
            Channel channel,
            @Nullable Integer perDay,
            @Nullable Integer perWeek,
            boolean quiet,
            String quietFrom,
            String quietUntil) {

        static ChannelPolicyBody of(ChannelPolicy policy) {
            return new ChannelPolicyBody(
                    policy.channel(),
                    policy.perDay(),
                    policy.perWeek(),
                    policy.quiet(),
                    policy.quietFrom().toString(),
                    policy.quietUntil().toString());
        }
    }

    /** What may change about it. */
    record ChannelPolicyChangeBody(
            @Nullable Integer perDay,
            @Nullable Integer perWeek,
            boolean quiet,
            @NotBlank String quietFrom,
            @NotBlank String quietUntil) {}

    @Allowed({Permission.CONSENT_READ, Permission.CONSENT_MANAGE})
    @GetMapping
    List<ChannelPolicyBody> all() {
        return policies.all().stream().map(ChannelPolicyBody::of).toList();
    }

    @Allowed(Permission.CONSENT_MANAGE)
    @PutMapping("/{channel}")
    ChannelPolicyBody change(@PathVariable Channel channel, @Valid @RequestBody ChannelPolicyChangeBody body) {
        ChannelPolicy policy = new ChannelPolicy(
                channel,
                body.perDay(),
                body.perWeek(),
                body.quiet(),
                time("/quietFrom", body.quietFrom()),
                time("/quietUntil", body.quietUntil()));
        policies.change(policy);
        return ChannelPolicyBody.of(policy);
    }

    private static LocalTime time(String pointer, String text) {
        try {
            return LocalTime.parse(text).withSecond(0).withNano(0);
        } catch (DateTimeException e) {
            throw Invalid.field(pointer, "not-a-time", "Give a time of day like 21:00.");
        }
    }
}
