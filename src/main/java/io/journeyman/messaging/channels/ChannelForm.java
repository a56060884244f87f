package io.journeyman.messaging.channels;

import io.journeyman.messaging.ChannelMode;
import io.journeyman.messaging.providers.Provider;
import io.journeyman.messaging.providers.ProviderField;
import io.journeyman.shared.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A channel's settings as an administrator sees them, without secrets.
 *
 * @param provider key of the chosen one of {@code providers}
 * @param values its settings by field name
 * @param secretsSet names of the secret fields that have a value
 * @param testedAt when the last test left by way of these settings
 * @param awaitsCode whether the arrival of that test is to be confirmed
 * @param confirmedAt when its arrival was confirmed; the channel may be live from then on
 */
public record ChannelForm(
        Channel channel,
        ChannelMode mode,
        String provider,
        Map<String, String> values,
        Set<String> secretsSet,
        @Nullable Integer perMinute,
        List<String> allowList,
        @Nullable Instant testedAt,
        boolean awaitsCode,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy,
        List<Choice> providers) {

    public ChannelForm {
        values = Map.copyOf(values);
        secretsSet = Set.copyOf(secretsSet);
        allowList = List.copyOf(allowList);
        providers = List.copyOf(providers);
    }

    /** A provider that may be chosen, with what must be filled in. */
    public record Choice(String key, String name, List<ProviderField> fields) {

        public Choice {
            fields = List.copyOf(fields);
        }
    }

    static ChannelForm of(ChannelSettings settings, List<Provider> all) {
        return new ChannelForm(
                settings.channel(),
                settings.mode(),
                settings.provider(),
                settings.values(),
                settings.secrets().keySet(),
                settings.perMinute(),
                settings.allowList().entries(),
                settings.testedAt(),
                settings.testCode() != null,
                settings.confirmedAt(),
                settings.confirmedBy(),
                all.stream()
                        .map(one -> new Choice(one.key(), one.name(), one.fields()))
                        .toList());
    }
}
