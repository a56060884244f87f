package io.journeyman.handover;

import io.journeyman.shared.Problem;

/** There is no such task, or it belongs to another team. */
public final class TaskNotFound extends Problem {

    TaskNotFound() {
        super("task-not-found", 404, "This task is not here.", "It may belong to another team. Go back to the inbox.");
    }
}
