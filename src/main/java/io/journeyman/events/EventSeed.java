package io.journeyman.events;

import io.journeyman.shared.Seed;
import io.journeyman.shared.stream.StreamStore;
import org.springframework.stereotype.Component;

/** Keeps the stream's order after a dump was restored into a new server. */
@Component
class EventSeed implements Seed {

    private final StreamStore streams;

    EventSeed(StreamStore streams) {
        this.streams = streams;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void plant() {
        streams.keepUp(EventStore.STREAM);
    }
}
