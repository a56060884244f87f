package io.journeyman.journeys;

import io.journeyman.shared.work.Worker;
import org.springframework.stereotype.Component;

/** Starts entries in the background; a batch that fails is taken apart so that one entry cannot hold up the others. */
@Component
class EnrolmentStarter implements Worker {

    private static final int BATCH = 100;

    private final Starting starting;

    EnrolmentStarter(Starting starting) {
        this.starting = starting;
    }

    @Override
    public String name() {
        return Entries.STARTER;
    }

    @Override
    public int work() {
        try {
            return starting.startSome(BATCH);
        } catch (RuntimeException batchFailed) {
            return oneByOne();
        }
    }

    private int oneByOne() {
        int done = 0;
        for (var entry = starting.oldest(); entry.isPresent() && done < BATCH; entry = starting.oldest()) {
            try {
                starting.startSome(1);
            } catch (RuntimeException failure) {
                starting.putOff(entry.get(), failure);
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
