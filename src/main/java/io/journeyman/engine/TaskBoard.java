package io.journeyman.engine;

/** Hears of colleagues' tasks in the engine's transaction, so that the inbox row lives and dies with the task. By handover. */
public interface TaskBoard {

    /** Whether tasks of this block belong on this board; it hears of no others. */
    default boolean takes(String block) {
        return true;
    }

    void created(OpenTask task);

    /** The task was completed through {@link UserTasks}. */
    void completed(String taskId, String outcome);

    /** The task went away without being done: a goal, a time-out, or the run was taken out. */
    void withdrawn(String taskId);
}
