package io.journeyman.consent;

import io.journeyman.shared.work.Worker;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets what is of no use any more: counts no cap looks at, and consent nobody confirmed. */
@Component
class ConsentCleaning implements Worker {

    private final DoubleOptIn optIn;
    private final MaySend gate;

    ConsentCleaning(DoubleOptIn optIn, MaySend gate) {
        this.optIn = optIn;
        this.gate = gate;
    }

    @Override
    public String name() {
        return "consent-cleaning";
    }

    @Override
    public int work() {
        return optIn.forgetUnconfirmed() + gate.forgetOldCounts();
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }
}
