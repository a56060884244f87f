package io.journeyman.handover;

import io.journeyman.shared.Problem;

/** Only who holds a task may work on it. */
public final class NotYours extends Problem {

    NotYours() {
        super("task-not-yours", 409, "You do not hold this task.", "Claim it first; then you can work on it.");
    }
}
