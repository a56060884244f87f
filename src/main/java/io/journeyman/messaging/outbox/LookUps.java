package io.journeyman.messaging.outbox;

import io.journeyman.messaging.channels.ChannelSetups;
import io.journeyman.messaging.providers.Answer;
import io.journeyman.messaging.providers.ChannelSetup;
import io.journeyman.messaging.providers.LookUp;
import io.journeyman.messaging.providers.Providers;
import io.journeyman.shared.work.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks providers that can tell whether they have a message whose answer was lost. No transaction runs while they are asked. */
@Component
class LookUps implements Worker {

    private static final int BATCH = 20;
    private static final Duration AGAIN = Duration.ofMinutes(2);

    private final LookUpStore store;
    private final LookUpResults results;
    private final ChannelSetups setups;
    private final Providers providers;
    private final Clock clock;

    LookUps(LookUpStore store, LookUpResults results, ChannelSetups setups, Providers providers, Clock clock) {
        this.store = store;
        this.results = results;
        this.setups = setups;
        this.providers = providers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outbox-look-ups";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(15);
    }

    @Override
    public int work() {
        Instant now = clock.instant();
        List<LookUpStore.Doubt> doubts = store.due(now, BATCH);
        for (LookUpStore.Doubt doubt : doubts) {
            store.askAgainAt(doubt.id(), now.plus(AGAIN));
            ask(doubt).ifPresent(answer -> results.found(doubt.id(), answer));
        }
        return doubts.size();
    }

    private Optional<Answer> ask(LookUpStore.Doubt doubt) {
        ChannelSetup setup = setups.current(doubt.channel());
        return setup.provider().equals(doubt.provider())
                ? providers.of(setup).lookUp(setup, new LookUp(doubt.to(), doubt.body(), doubt.handedOffAt()))
                : Optional.empty();
    }
}
