package io.journeyman.journeys;

import io.journeyman.engine.OpenWait;
import io.journeyman.engine.WaitOpened;
import io.journeyman.shared.work.Wakeups;
import io.journeyman.shared.work.Worker;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Remembers each wait that opens, in its transaction, and has its past searched right after. */
@Component
class LookBackWorker implements Worker, WaitOpened {

    private static final String NAME = "journey-look-back";
    private static final int BATCH = 100;

    private final DeliveryStore store;
    private final ObjectProvider<Deliveries> deliveries;
    private final Wakeups wakeups;
    private final Clock clock;

    LookBackWorker(DeliveryStore store, ObjectProvider<Deliveries> deliveries, Wakeups wakeups, Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    @Override
    public void opened(OpenWait wait) {
        store.insert(
                new DeliveryStore.LookBack(wait.id(), wait.place().instanceId(), wait.contact(), clock.instant(), 0));
        wakeups.wake(NAME);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int work() {
        return deliveries.getObject().lookBack(BATCH);
    }
}
