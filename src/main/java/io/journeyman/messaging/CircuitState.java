package io.journeyman.messaging;

/** Whether a provider is used. */
public enum CircuitState {
    CLOSED,
    /** Not reachable; tried again by itself. */
    DOWN,
    /** Asks us to slow down; goes on by itself. */
    SLOWED,
    /** Refuses our settings (password, account, sender); tried rarely, and at once after they change. */
    MISCONFIGURED
}
