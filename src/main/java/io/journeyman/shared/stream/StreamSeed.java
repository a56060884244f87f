package io.journeyman.shared.stream;

import io.journeyman.shared.Seed;
import org.springframework.stereotype.Component;

/** Plants the row that appenders lock and the row that keeps the era. */
@Component
final class StreamSeed implements Seed {

    private final StreamStore store;

    StreamSeed(StreamStore store) {
        this.store = store;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public void plant() {
        store.plant();
    }
}
