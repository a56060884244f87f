package io.journeyman.engine.internal.running;

import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.OpenWait;
import io.journeyman.engine.Trace;
import io.journeyman.engine.WaitOpened;
import io.journeyman.steps.SendsWithdrawn;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What we hang onto the engine's elements besides behaviour: questions, opened waits, tasks, ends, goals, traces. */
@Component
class Listeners {

    private final Steps steps;
    private final Calls calls;
    private final Tasks tasks;
    private final TraceFeed traces;
    private final ObjectProvider<WaitOpened> waitPorts;
    private final ApplicationEventPublisher events;

    Listeners(
            Steps steps,
            Calls calls,
            Tasks tasks,
            TraceFeed traces,
            ObjectProvider<WaitOpened> waitPorts,
            ApplicationEventPublisher events) {
        this.steps = steps;
        this.calls = calls;
        this.tasks = tasks;
        this.traces = traces;
        this.waitPorts = waitPorts;
        this.events = events;
    }

    ExecutionListener question(DiagramElement element) {
        return execution -> steps.ask((ExecutionEntity) execution, element);
    }

    ExecutionListener waiting(DiagramElement element) {
        return execution -> {
            ExecutionEntity run = (ExecutionEntity) execution;
            for (EventSubscriptionEntity subscription : run.getEventSubscriptions()) {
                if (subscription.isSubscriptionForEventType(EventType.MESSAGE)) {
                    opened(run, subscription);
                }
            }
        };
    }

    private void opened(ExecutionEntity run, EventSubscriptionEntity subscription) {
        DiagramElement element = Drawn.element(run, subscription.getActivityId());
        OpenWait wait = new OpenWait(
                subscription.getId(),
                calls.place(run, element),
                Calls.contact(run),
                Calls.subject(run),
                subscription.getEventName(),
                calls.settings(run, element),
                false);
        waitPorts.orderedStream().forEach(port -> port.opened(wait));
    }

    void task(DiagramElement element, TaskDefinition definition) {
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, task -> tasks.created(task, element));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, task -> tasks.completed(task, element));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, task -> tasks.withdrawn(task, element));
    }

    /** Remembers how the run ended, for whoever called it. */
    ExecutionListener end(DiagramElement element) {
        return execution -> element.settings().find("outcome").ifPresent(outcome -> ((ExecutionEntity) execution)
                .getProcessInstance()
                .setVariable(Drawn.RUN_OUTCOME, outcome));
    }

    /** A goal takes the person away: what was queued on that way is not sent any more. */
    ExecutionListener goal(DiagramElement start) {
        return execution -> {
            ExecutionEntity run = (ExecutionEntity) execution;
            String section = Drawn.element(run, String.valueOf(start.parent())).parent();
            Set<String> elements = Drawn.diagram(run.getProcessDefinition()).elements().stream()
                    .filter(element -> isInside(run, element, section))
                    .filter(element -> !Objects.equals(element.parent(), start.parent()))
                    .map(DiagramElement::id)
                    .collect(Collectors.toUnmodifiableSet());
            events.publishEvent(new SendsWithdrawn(run.getProcessInstanceId(), elements));
        };
    }

    private static boolean isInside(
            ExecutionEntity run, DiagramElement element, @org.jspecify.annotations.Nullable String section) {
        String parent = element.parent();
        while (!Objects.equals(parent, section)) {
            if (parent == null) {
                return false;
            }
            parent = Drawn.element(run, parent).parent();
        }
        return true;
    }

    ExecutionListener started() {
        return execution -> traces.started((ExecutionEntity) execution);
    }

    ExecutionListener ended() {
        return execution -> {
            ExecutionEntity run = (ExecutionEntity) execution;
            if (run.getDeleteReason() != null) {
                events.publishEvent(new SendsWithdrawn(run.getProcessInstanceId(), Set.of()));
            }
            traces.ended(run);
        };
    }

    ExecutionListener taken(PvmTransition transition) {
        return execution -> {
            ExecutionEntity run = (ExecutionEntity) execution;
            traces.add(new Trace.FlowTaken(
                    run.getProcessInstanceId(),
                    Calls.contact(run),
                    run.getProcessDefinitionId(),
                    transition.getId(),
                    transition.getSource().getId(),
                    transition.getDestination().getId(),
                    traces.now()));
        };
    }
}
