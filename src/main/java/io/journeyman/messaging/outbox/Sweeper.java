package io.journeyman.messaging.outbox;

import io.journeyman.shared.work.Worker;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Looks after messages nobody looks after. */
@Component
class Sweeper implements Worker {

    private final Sweeps sweeps;

    Sweeper(Sweeps sweeps) {
        this.sweeps = sweeps;
    }

    @Override
    public String name() {
        return "outbox-sweeper";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public int work() {
        return sweeps.leases() + sweeps.tooLate() + sweeps.doubts() + sweeps.mended() + sweeps.oldCopies();
    }
}
