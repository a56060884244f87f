package io.journeyman.engine.internal.running;

import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.ElementType;
import io.journeyman.engine.Trace;
import io.journeyman.engine.Traces;
import io.journeyman.engine.internal.reading.Expressions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where the engine's history goes: movements to the port {@link Traces}, once per transaction; what operating needs
 * (instances, incidents, batches) into the engine's own tables.
 */
@Component
public class TraceFeed implements HistoryEventHandler {

    private static final Set<ElementType> WITH_OUTCOME = Set.of(
            ElementType.STEP, ElementType.QUESTION, ElementType.HUMAN_TASK, ElementType.PART, ElementType.WAIT_FOR);

    private final HistoryEventHandler tables = new DbHistoryEventHandler();
    private final ObjectProvider<Traces> ports;
    private final Calls calls;
    private final Clock clock;

    TraceFeed(ObjectProvider<Traces> ports, Calls calls, Clock clock) {
        this.ports = ports;
        this.calls = calls;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!(event instanceof HistoricActivityInstanceEventEntity movement)) {
            tables.handleEvent(event);
            return;
        }
        ExecutionEntity run =
                Context.getCommandContext().getExecutionManager().findExecutionById(movement.getExecutionId());
        Drawn.find(run, movement.getActivityId()).ifPresent(element -> moved(movement, run, element));
    }

    private void moved(HistoricActivityInstanceEventEntity movement, ExecutionEntity run, DiagramElement element) {
        if (movement.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            add(new Trace.Entered(calls.place(run, element), Calls.contact(run), element.type(), now()));
        } else if (movement.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            add(new Trace.Left(
                    calls.place(run, element),
                    Calls.contact(run),
                    element.type(),
                    WITH_OUTCOME.contains(element.type()) ? outcome(run, element) : null,
                    movement.isCanceled(),
                    now()));
        }
    }

    private static @Nullable String outcome(ExecutionEntity run, DiagramElement element) {
        Object value = run.getVariable(element.id() + Expressions.OUTCOME);
        return value == null ? null : value.toString();
    }

    void started(ExecutionEntity run) {
        ExecutionEntity caller = run.getSuperExecution();
        add(new Trace.Started(
                run.getProcessInstanceId(),
                Optional.ofNullable(run.getRootProcessInstanceId()).orElse(run.getProcessInstanceId()),
                caller == null ? null : caller.getProcessInstanceId(),
                Calls.contact(run),
                Calls.subject(run),
                Drawn.version(run.getProcessDefinition()),
                now()));
    }

    void ended(ExecutionEntity run) {
        String reason = run.getDeleteReason();
        Object outcome = run.getVariable(Drawn.RUN_OUTCOME);
        add(new Trace.Ended(
                run.getProcessInstanceId(),
                Calls.contact(run),
                Drawn.version(run.getProcessDefinition()),
                reason == null ? run.getActivityId() : null,
                outcome == null ? null : outcome.toString(),
                reason,
                now()));
    }

    void add(Trace trace) {
        Batch batch = (Batch) TransactionSynchronizationManager.getResource(this);
        if (batch == null) {
            batch = new Batch();
            TransactionSynchronizationManager.bindResource(this, batch);
            TransactionSynchronizationManager.registerSynchronization(batch);
        }
        batch.traces.add(trace);
    }

    /** The movements of one transaction. */
    private final class Batch implements TransactionSynchronization {

        private final List<Trace> traces = new ArrayList<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(TraceFeed.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TraceFeed.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            List<Trace> all = List.copyOf(traces);
            traces.clear();
            if (!all.isEmpty()) {
                ports.orderedStream().forEach(port -> port.record(all));
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TraceFeed.this);
        }
    }
}
