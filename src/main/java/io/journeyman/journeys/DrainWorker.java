package io.journeyman.journeys;

import io.journeyman.shared.work.Worker;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Takes people out of ended journeys in batches, and ends drained ones. */
@Component
class DrainWorker implements Worker {

    static final String NAME = "journey-drain";

    private final Draining draining;

    DrainWorker(Draining draining) {
        this.draining = draining;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int work() {
        return draining.takeOutSome() + draining.endEmpty();
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }
}
