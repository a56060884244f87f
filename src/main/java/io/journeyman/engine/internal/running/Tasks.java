package io.journeyman.engine.internal.running;

import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.DiagramFlow;
import io.journeyman.engine.OpenTask;
import io.journeyman.engine.OpenTask.Caller;
import io.journeyman.engine.OpenTask.TaskOutcome;
import io.journeyman.engine.TaskBoard;
import io.journeyman.engine.internal.reading.Expressions;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the inbox of colleagues' tasks, in the transaction in which they appear and go. */
@Component
class Tasks {

    /** The outcome of a task whose drawing asks for none. */
    static final String DONE = "done";

    private final ObjectProvider<TaskBoard> boards;
    private final Calls calls;
    private final Clock clock;

    Tasks(ObjectProvider<TaskBoard> boards, Calls calls, Clock clock) {
        this.boards = boards;
        this.calls = calls;
        this.clock = clock;
    }

    void created(DelegateTask task, DiagramElement element) {
        ExecutionEntity run = ((TaskEntity) task).getExecution();
        OpenTask open = new OpenTask(
                task.getId(),
                calls.place(run, element),
                String.valueOf(element.block()),
                Calls.contact(run),
                Calls.subject(run),
                calls.settings(run, element),
                outcomes(Drawn.diagram(run.getProcessDefinition()), element.id()),
                caller(run),
                clock.instant());
        boards(element).forEach(board -> board.created(open));
    }

    void completed(DelegateTask task, DiagramElement element) {
        Object outcome = task.getVariable(element.id() + Expressions.OUTCOME);
        boards(element).forEach(board -> board.completed(task.getId(), String.valueOf(outcome)));
    }

    void withdrawn(DelegateTask task, DiagramElement element) {
        boards(element).forEach(board -> board.withdrawn(task.getId()));
    }

    private Stream<TaskBoard> boards(DiagramElement element) {
        return boards.orderedStream().filter(board -> board.takes(String.valueOf(element.block())));
    }

    /** The values arrows anywhere compare this task's outcome with, named as the arrows are. */
    static List<TaskOutcome> outcomes(Diagram diagram, String elementId) {
        Map<String, TaskOutcome> found = new LinkedHashMap<>();
        for (DiagramFlow flow : diagram.flows()) {
            for (DiagramFlow.Comparison comparison : flow.comparisons()) {
                if (comparison.element().equals(elementId) && comparison.equal()) {
                    String value = comparison.outcome();
                    String name = flow.name();
                    boolean named = name != null
                            && !name.isBlank()
                            && flow.comparisons().size() == 1;
                    found.putIfAbsent(value, new TaskOutcome(value, named ? String.valueOf(name) : value));
                }
            }
        }
        return found.isEmpty() ? List.of(new TaskOutcome(DONE, "Done")) : List.copyOf(found.values());
    }

    private static @Nullable Caller caller(ExecutionEntity run) {
        ExecutionEntity call = run.getProcessInstance().getSuperExecution();
        if (call == null) {
            return null;
        }
        ExecutionEntity outer = call.getProcessInstance().getSuperExecution();
        while (outer != null) {
            call = outer;
            outer = call.getProcessInstance().getSuperExecution();
        }
        ProcessDefinitionEntity definition = call.getProcessDefinition();
        return new Caller(
                call.getProcessInstanceId(),
                definition.getId(),
                definition.getKey(),
                definition.getVersion(),
                call.getActivityId());
    }
}
