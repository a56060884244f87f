package io.journeyman.steps;

import java.time.Instant;
import java.util.Optional;

/** Tells when the last message of a run left the house. Declared here, implemented by messaging. */
public interface MessageClock {

    /**
     * The message the run queued last, not counting any queued after the given time.
     *
     * @param instanceId the process instance that sent it
     */
    Optional<LastSend> lastSend(String instanceId, Instant queuedUntil);

    /**
     * Where that message is.
     *
     * @param state whether it still waits in the house, was handed off, or ended without ever being handed off
     * @param at since when: queued, handed off or ended
     * @param elementId the step that sent it
     */
    record LastSend(State state, Instant at, String elementId) {}

    /** The three places of a message as far as waits care. */
    enum State {
        QUEUED,
        HANDED_OFF,
        /** Suppressed, failed, expired or cancelled before hand-off. */
        ENDED
    }
}
