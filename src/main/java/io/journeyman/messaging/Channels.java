package io.journeyman.messaging;

import io.journeyman.audit.Audit;
import io.journeyman.shared.Channel;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.work.Wakeups;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the channels stand, and holding them. Setting them up is Settings → Channels. */
@Service
public class Channels {

    private final ChannelStateStore store;
    private final ApplicationEventPublisher publisher;
    private final Audit audit;
    private final CurrentActor actor;
    private final Wakeups wakeups;
    private final Clock clock;

    Channels(
            ChannelStateStore store,
            ApplicationEventPublisher publisher,
            Audit audit,
            CurrentActor actor,
            Wakeups wakeups,
            Clock clock) {
        this.store = store;
        this.publisher = publisher;
        this.audit = audit;
        this.actor = actor;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ChannelState> states() {
        Instant now = clock.instant();
        return Stream.of(Channel.values())
                .map(channel -> store.state(channel, now))
                .toList();
    }

    @Transactional(readOnly = true)
    public ChannelState state(Channel channel) {
        return store.state(channel, clock.instant());
    }

    /** Whether any channel's messages leave this machine: then time is never shifted. */
    @Transactional(readOnly = true)
    public boolean anyLive() {
        return store.anyLive();
    }

    /** From now on nothing of this channel leaves that is not handed off yet. */
    @Transactional
    public ChannelState hold(Channel channel) {
        if (store.hold(channel, clock.instant(), actor.get().name())) {
            audit.record("channel.held", "channel", channel.name(), null, null);
        }
        return state(channel);
    }

    /** How many messages wait that were queued before then, for the question what to do with them. */
    @Transactional(readOnly = true)
    public long waitingSince(Channel channel, Instant queuedBefore) {
        return store.waitingSince(channel, queuedBefore);
    }

    /** Lets a held channel go on, after dropping what grew stale. */
    @Transactional
    public ChannelState goOn(Channel channel, Stale stale) {
        if (store.release(channel)) {
            if (stale.dropOlderThan() != null) {
                publisher.publishEvent(new StaleDropped(channel, clock.instant().minus(stale.dropOlderThan())));
            }
            Map<String, String> how = Map.of("dropOlderThan", String.valueOf(stale.dropOlderThan()));
            audit.record("channel.released", "channel", channel.name(), null, how);
            wakeups.wake(Outbox.worker(channel));
        }
        return state(channel);
    }

    /**
     * What was queued on the channel before then is not to be sent any more. Heard by the outbox in the same transaction.
     */
    public record StaleDropped(Channel channel, Instant queuedBefore) {}
}
