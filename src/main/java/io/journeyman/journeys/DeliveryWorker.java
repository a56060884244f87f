package io.journeyman.journeys;

import io.journeyman.shared.work.Worker;
import org.springframework.stereotype.Component;

/** Delivers events to waits in the background; a batch in which one collides is taken apart. */
@Component
class DeliveryWorker implements Worker {

    private static final int BATCH = 50;

    private final Deliveries deliveries;

    DeliveryWorker(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String name() {
        return Deliveries.WORKER;
    }

    @Override
    public int work() {
        try {
            return deliveries.deliverSome(BATCH);
        } catch (RuntimeException collided) {
            return oneByOne();
        }
    }

    private int oneByOne() {
        int done = 0;
        for (var row = deliveries.oldest(); row.isPresent() && done < BATCH; row = deliveries.oldest()) {
            try {
                deliveries.deliverSome(1);
            } catch (RuntimeException collided) {
                deliveries.putOff(row.get(), collided);
            }
            done++;
        }
        return done;
    }

    @Override
    public int threads() {
        return 2;
    }
}
