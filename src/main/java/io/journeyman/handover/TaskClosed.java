package io.journeyman.handover;

import io.journeyman.shared.Problem;

/** The task was closed or taken back meanwhile. */
public final class TaskClosed extends Problem {

    TaskClosed() {
        super(
                "task-closed",
                409,
                "This task is closed.",
                "It was closed or taken back by its journey in the meantime. Nothing was changed.");
    }
}
