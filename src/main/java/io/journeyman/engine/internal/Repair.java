package io.journeyman.engine.internal;

import io.journeyman.engine.CannotMove;
import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramFlow;
import io.journeyman.engine.DiagramFlow.Comparison;
import io.journeyman.engine.ElementType;
import io.journeyman.engine.internal.StandingStore.TokenRow;
import io.journeyman.engine.internal.reading.Expressions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passes people over an element, or takes them elsewhere: first the token is taken away, then set anew. */
@Component
class Repair {

    private final RuntimeService runtime;
    private final StandingStore standings;
    private final Versions versions;

    Repair(RuntimeService runtime, StandingStore standings, Versions versions) {
        this.runtime = runtime;
        this.standings = standings;
        this.versions = versions;
    }

    void skip(String instanceId, String elementId, @Nullable String outcome) {
        List<TokenRow> tokens = tokens(instanceId, elementId);
        Diagram diagram = versions.diagram(tokens.get(0).definitionId());
        List<DiagramFlow> leaving = diagram.leaving(elementId);
        ProcessInstanceModificationBuilder change = taken(instanceId, tokens);
        if (leaving.isEmpty()) {
            run(change, instanceId, elementId);
            return;
        }
        List<DiagramFlow> arrows = arrows(diagram, leaving, elementId, outcome);
        if (arrows.isEmpty()) {
            throw new CannotMove(instanceId, elementId, "No arrow fits this outcome. Choose one of the drawn ones.");
        }
        for (DiagramFlow arrow : arrows) {
            var further = change.startTransition(arrow.id());
            change = outcome == null ? further : further.setVariable(elementId + Expressions.OUTCOME, outcome);
        }
        run(change, instanceId, elementId);
    }

    void move(String instanceId, String from, String to) {
        List<TokenRow> tokens = tokens(instanceId, from);
        Diagram diagram = versions.diagram(tokens.get(0).definitionId());
        Set<ElementType> entries = Set.of(ElementType.START, ElementType.GOAL_START, ElementType.TIME_OUT);
        boolean enterable = diagram.element(to)
                .filter(element -> !entries.contains(element.type()))
                .isPresent();
        if (!enterable) {
            throw new CannotMove(instanceId, to, "Nobody can be put to this element. Choose another one.");
        }
        run(taken(instanceId, tokens).startBeforeActivity(to), instanceId, to);
    }

    /** The tokens at the element, also those whose step failed there while they still stand before it. */
    private List<TokenRow> tokens(String instanceId, String elementId) {
        List<TokenRow> found = standings.tokens(instanceId).stream()
                .filter(token -> token.instanceId().equals(instanceId))
                .filter(token -> elementId.equals(token.failedAt())
                        || (token.elementId().equals(elementId) && token.failedAt() == null))
                .toList();
        if (found.isEmpty()) {
            throw new CannotMove(instanceId, elementId, "The person no longer stands there. Look again.");
        }
        return found;
    }

    private ProcessInstanceModificationBuilder taken(String instanceId, List<TokenRow> tokens) {
        Set<String> executions = tokens.stream().map(TokenRow::executionId).collect(Collectors.toSet());
        ProcessInstanceModificationBuilder change = runtime.createProcessInstanceModification(instanceId);
        for (ActivityInstance activity : all(runtime.getActivityInstance(instanceId))) {
            boolean leaf = activity.getChildActivityInstances().length == 0
                    && activity.getChildTransitionInstances().length == 0;
            if (leaf && Arrays.stream(activity.getExecutionIds()).anyMatch(executions::contains)) {
                change.cancelActivityInstance(activity.getId());
            }
            for (TransitionInstance transition : activity.getChildTransitionInstances()) {
                if (executions.contains(transition.getExecutionId())) {
                    change.cancelTransitionInstance(transition.getId());
                }
            }
        }
        return change;
    }

    private static List<ActivityInstance> all(ActivityInstance top) {
        List<ActivityInstance> found = new ArrayList<>(List.of(top));
        for (ActivityInstance child : top.getChildActivityInstances()) {
            found.addAll(all(child));
        }
        return found;
    }

    /** The arrows the token would have taken with this outcome. */
    private static List<DiagramFlow> arrows(
            Diagram diagram, List<DiagramFlow> leaving, String elementId, @Nullable String outcome) {
        List<DiagramFlow> fitting = leaving.stream()
                .filter(flow -> !flow.otherwise())
                .filter(flow -> flow.condition() == null || fits(flow.comparisons(), elementId, outcome))
                .toList();
        if (fitting.isEmpty()) {
            return leaving.stream().filter(DiagramFlow::otherwise).toList();
        }
        boolean one = diagram.element(elementId)
                .filter(e -> e.type() == ElementType.QUESTION || e.type() == ElementType.EXCLUSIVE)
                .isPresent();
        return one ? fitting.subList(0, 1) : fitting;
    }

    private static boolean fits(List<Comparison> comparisons, String elementId, @Nullable String outcome) {
        Optional<Comparison> own = comparisons.stream()
                .filter(comparison -> comparison.element().equals(elementId))
                .findFirst();
        return own.isPresent()
                && own.get().outcome().equals(outcome) == own.get().equal();
    }

    private static void run(ProcessInstanceModificationBuilder change, String instanceId, String elementId) {
        try {
            change.execute(false, true);
        } catch (ProcessEngineException e) {
            throw new CannotMove(instanceId, elementId, "The next step fails at once. Solve that first.");
        }
    }
}
