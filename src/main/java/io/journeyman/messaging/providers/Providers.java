package io.journeyman.messaging.providers;

import io.journeyman.shared.Channel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All adapters by key. */
@Component
public class Providers {

    private final Map<String, Provider> byKey;

    Providers(List<Provider> all) {
        this.byKey = all.stream().collect(Collectors.toUnmodifiableMap(Provider::key, Function.identity()));
    }

    public Provider of(ChannelSetup setup) {
        return of(setup.provider()).orElseThrow(() -> new IllegalStateException("no adapter for " + setup.provider()));
    }

    public Optional<Provider> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Those an administrator may choose for the channel. */
    public List<Provider> of(Channel channel) {
        return byKey.values().stream()
                .filter(provider ->
                        provider.channel() == channel && !provider.fields().isEmpty())
                .sorted(Comparator.comparing(Provider::name))
                .toList();
    }
}
