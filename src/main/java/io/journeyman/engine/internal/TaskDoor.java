package io.journeyman.engine.internal;

import io.journeyman.engine.TaskGone;
import io.journeyman.engine.UserTasks;
import io.journeyman.engine.internal.reading.Expressions;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completes colleagues' tasks. */
@Service
class TaskDoor implements UserTasks {

    private final TaskService tasks;
    private final RunStore store;

    TaskDoor(TaskService tasks, RunStore store) {
        this.tasks = tasks;
        this.store = store;
    }

    @Override
    @Transactional
    public void complete(String taskId, String outcome, Map<String, Object> facts) {
        Task seen = find(taskId);
        store.lock(seen.getExecutionId());
        Task task = find(taskId);
        Map<String, Object> variables = new HashMap<>(facts);
        variables.put(task.getTaskDefinitionKey() + Expressions.OUTCOME, outcome);
        tasks.complete(taskId, variables);
    }

    private Task find(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw new TaskGone();
        }
        return task;
    }
}
