package io.journeyman.consent;

import io.journeyman.shared.Channel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds people up, one by one. */
final class ReachTally {

    private final Map<Channel, Long> reachable = new EnumMap<>(Channel.class);
    private final Map<Channel, Map<Reason, Long>> refused = new EnumMap<>(Channel.class);
    private long people;
    private long nothing;

    ReachTally() {
        for (Channel channel : Channel.values()) {
            reachable.put(channel, 0L);
            refused.put(channel, new EnumMap<>(Reason.class));
        }
    }

    /** One person on one channel; the reason is null where a message may go. */
    void add(Channel channel, @Nullable Reason reason) {
        if (reason == null) {
            reachable.merge(channel, 1L, Long::sum);
        } else {
            Objects.requireNonNull(refused.get(channel)).merge(reason, 1L, Long::sum);
        }
    }

    /** One person on all channels. */
    void person(boolean reachableSomehow) {
        people++;
        nothing += reachableSomehow ? 0 : 1;
    }

    ReachCount count() {
        return new ReachCount(people, reachable, nothing, refused);
    }
}
