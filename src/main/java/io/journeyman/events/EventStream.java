package io.journeyman.events;

import io.journeyman.shared.stream.StreamPosition;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves one consumer along the stream: cursor taken, batch consumed and cursor advanced in one transaction. */
@Service
class EventStream {

    private static final int BATCH = 500;

    private final EventStore events;
    private final CursorStore cursors;
    private final Clock clock;

    EventStream(EventStore events, CursorStore cursors, Clock clock) {
        this.events = events;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** One batch; answers how many events were consumed. */
    @Transactional
    public int step(EventConsumer consumer) {
        Optional<StreamPosition> newest = events.newest();
        if (newest.isEmpty() || cursors.peek(consumer.name()).compareTo(newest.get()) >= 0) {
            return 0;
        }
        Optional<StreamPosition> cursor = cursors.take(consumer.name(), clock.instant());
        if (cursor.isEmpty() || cursor.get().compareTo(newest.get()) >= 0) {
            return 0;
        }
        List<ContactEvent> batch = events.between(cursor.get(), newest.get(), consumer.kinds(), BATCH);
        if (!batch.isEmpty()) {
            consumer.consume(batch);
        }
        StreamPosition reached = batch.size() < BATCH
                ? newest.get()
                : batch.get(batch.size() - 1).position();
        cursors.advance(consumer.name(), reached, clock.instant());
        return batch.size();
    }
}
