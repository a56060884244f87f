package io.journeyman.shared.work;

import java.time.Duration;

/**
 * A piece of background work over a durable queue. Implementations take rows by {@code for update skip locked} or hold
 * their cursor's row lock, so that several nodes and threads may run the same worker.
 */
public interface Worker {

    /** Unique, kebab-case; the name to wake it by. */
    String name();

    /** Does one batch in its own transaction(s). Answers how many items were done; 0 means nothing is due now. */
    int work();

    /** How long to rest when nothing was due. */
    default Duration pause() {
        return Duration.ofMillis(200);
    }

    /** How many threads of this node may run it at once. */
    default int threads() {
        return 1;
    }

    /** Goes on when {@code Workers} drains in a test; false for work that never ends, such as demo visitors. */
    default boolean drains() {
        return true;
    }
}
