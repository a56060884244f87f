package io.journeyman.engine;

import java.util.Map;

/** Colleagues' tasks. Who holds a task is the inbox's business; the engine only knows open and done. */
public interface UserTasks {

    /**
     * Completes a task in the caller's transaction; the run goes on after commit.
     *
     * @param outcome one of the task's outcomes
     * @param facts ids and small values later elements may need, by name; never anything personal
     * @throws TaskGone where it was completed or withdrawn meanwhile
     */
    void complete(String taskId, String outcome, Map<String, Object> facts);
}
