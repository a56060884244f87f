package io.journeyman.engine.internal.running;

import io.journeyman.engine.DiagramElement;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnExceptionHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/**
 * The only behaviour of ours the engine executes: hands the person to the block's code and does what it answers. Can
 * wait, unlike a delegate, which the engine leaves at once.
 */
final class StepBehavior extends AbstractBpmnActivityBehavior {

    /** The engine's number for an error without an event that catches it. */
    private static final String NOT_CAUGHT = "ENGINE-02042";

    private final DiagramElement element;
    private final Steps steps;

    StepBehavior(DiagramElement element, Steps steps) {
        this.element = element;
        this.steps = steps;
    }

    @Override
    public void execute(ActivityExecution execution) throws Exception {
        steps.run((ExecutionEntity) execution, element, this);
    }

    /** Somebody outside, or the deadline, brought the outcome. */
    @Override
    public void signal(ActivityExecution execution, String signalName, Object signalData) {
        leave(execution);
    }

    /** Follows the arrow the author drew for the failure. */
    void fail(ExecutionEntity execution, String code) throws Exception {
        try {
            BpmnExceptionHandler.propagateBpmnError(new BpmnError(code), execution);
        } catch (ProcessEngineException e) {
            boolean nobodyCatches = String.valueOf(e.getMessage()).contains(NOT_CAUGHT);
            throw nobodyCatches ? new StepFailed(code) : e;
        }
    }
}
