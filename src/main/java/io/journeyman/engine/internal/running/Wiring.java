package io.journeyman.engine.internal.running;

import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.ElementType;
import io.journeyman.engine.internal.reading.EngineParse;
import io.journeyman.engine.internal.reading.SyncGraph;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.DefaultFailedJobParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The one place that decides how a drawn element runs: our behaviour and listeners, where transactions begin and end,
 * how long history lives. Marks in the drawing to the same ends are overruled.
 */
final class Wiring extends AbstractBpmnParseListener {

    private static final Set<ElementType> LEFT_FROM_OUTSIDE =
            Set.of(ElementType.WAIT_FOR, ElementType.HUMAN_TASK, ElementType.PART);

    private final EngineParse parse;
    private final Steps steps;
    private final Listeners listeners;
    private final int daysToLive;

    Wiring(EngineParse parse, Steps steps, Listeners listeners, int daysToLive) {
        this.parse = parse;
        this.steps = steps;
        this.listeners = listeners;
        this.daysToLive = daysToLive;
    }

    @Override
    public void parseProcess(Element processElement, ProcessDefinitionEntity definition) {
        definition.setProperty(Drawn.DIAGRAM, parse.diagram());
        definition.setHistoryTimeToLive(daysToLive);
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, listeners.started());
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, listeners.ended());
        Set<String> alone = new HashSet<>(SyncGraph.of(parse.diagram()).stepsOfTheirOwn());
        parse.diagram().elements().stream()
                .filter(element -> element.type() == ElementType.GOAL_START)
                .flatMap(start -> parse.diagram().leaving(start.id()).stream())
                .forEach(flow -> alone.add(flow.target()));
        wire(definition, alone);
    }

    private void wire(ScopeImpl scope, Set<String> alone) {
        for (ActivityImpl activity : scope.getActivities()) {
            parse.diagram().element(activity.getId()).ifPresent(element -> {
                transactions(activity, element, alone);
                behaviour(activity, element);
            });
            for (PvmTransition flow : activity.getOutgoingTransitions()) {
                ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, listeners.taken(flow));
            }
            wire(activity, alone);
        }
    }

    private void transactions(ActivityImpl activity, DiagramElement element, Set<String> alone) {
        boolean way = element.type() == ElementType.START && element.parent() == null;
        activity.setAsyncBefore(way || alone.contains(element.id()));
        activity.setAsyncAfter(LEFT_FROM_OUTSIDE.contains(element.type()));
        activity.getProperties().set(DefaultFailedJobParseListener.FAILED_JOB_CONFIGURATION, null);
    }

    private void behaviour(ActivityImpl activity, DiagramElement element) {
        switch (element.type()) {
            case STEP -> activity.setActivityBehavior(new StepBehavior(element, steps));
            case QUESTION -> onStart(activity, listeners.question(element));
            case WAIT_FOR -> onStart(activity, listeners.waiting(element));
            case FIRST_OF -> onStart(activity, listeners.waiting(element));
            case HUMAN_TASK ->
                listeners.task(
                        element, ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition());
            case PART -> Parts.wire((CallActivityBehavior) activity.getActivityBehavior(), element);
            case END, TERMINATE -> onStart(activity, listeners.end(element));
            case GOAL_START -> onStart(activity, listeners.goal(element));
            default -> {}
        }
    }

    private static void onStart(ActivityImpl activity, ExecutionListener listener) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener);
    }
}
