package io.journeyman.events;

import java.util.List;
import java.util.Set;

/**
 * Follows the event stream by a durable cursor. Each bean gets a worker and thread of its own; the batch is consumed and
 * the cursor advanced in one transaction, so every event is seen exactly once whatever crashes, in the stream's order.
 * Throwing leaves the cursor where it was and comes back later.
 */
public interface EventConsumer {

    /** Unique and for ever: the cursor is kept under this name. Kebab-case, up to 50 characters. */
    String name();

    /** Kinds to be given; a trailing {@code *} stands for anything ({@code api.*}); {@code "*"} for every event. */
    Set<String> kinds();

    /** Handles up to 500 events, inside the transaction that advances the cursor. No network I/O. */
    void consume(List<ContactEvent> batch);
}
