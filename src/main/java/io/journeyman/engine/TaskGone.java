package io.journeyman.engine;

import io.journeyman.shared.Problem;

/** The task was done or withdrawn meanwhile (409). */
public final class TaskGone extends Problem {

    public TaskGone() {
        super("task-gone", 409, "This task is no longer open.", "Somebody closed it, or the journey moved on.");
    }
}
