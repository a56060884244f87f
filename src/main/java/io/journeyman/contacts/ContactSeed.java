package io.journeyman.contacts;

import io.journeyman.shared.Seed;
import io.journeyman.shared.stream.StreamStore;
import org.springframework.stereotype.Component;

/** Keeps the stream of changes in order after a dump was restored into a new server. */
@Component
class ContactSeed implements Seed {

    private final StreamStore streams;

    ContactSeed(StreamStore streams) {
        this.streams = streams;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void plant() {
        streams.keepUp(ContactChangeStore.STREAM);
    }
}
