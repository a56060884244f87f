package io.journeyman.engine.internal.running;

import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.internal.reading.Expressions;
import io.journeyman.shared.ContactId;
import io.journeyman.steps.Block;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.Blocks;
import io.journeyman.steps.Place;
import io.journeyman.steps.Settings;
import io.journeyman.steps.StepCall;
import io.journeyman.steps.StepCohort;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the blocks' code about the run it is called for, in our own records. */
@Component
class Calls {

    private final Blocks blocks;
    private final Clock clock;

    Calls(Blocks blocks, Clock clock) {
        this.blocks = blocks;
        this.clock = clock;
    }

    StepCall call(ExecutionEntity run, DiagramElement element, StepCohort cohort) {
        Map<String, String> outcomes = new HashMap<>();
        Map<String, Object> facts = new HashMap<>();
        run.getVariables().forEach((name, value) -> sort(name, value, outcomes, facts));
        return new StepCall(
                place(run, element),
                contact(run),
                subject(run),
                settings(run, element),
                outcomes,
                facts,
                Set.copyOf(element.outcomesUsed()),
                clock.instant(),
                cohort);
    }

    private static void sort(
            String name, @Nullable Object value, Map<String, String> outcomes, Map<String, Object> facts) {
        if (value == null || name.equals(Drawn.SUBJECT)) {
            return;
        }
        if (name.endsWith(Expressions.OUTCOME)) {
            outcomes.put(name.substring(0, name.length() - Expressions.OUTCOME.length()), value.toString());
        } else {
            facts.put(name, value);
        }
    }

    Place place(ExecutionEntity run, DiagramElement element) {
        ProcessDefinitionEntity definition = run.getProcessDefinition();
        String name = element.name();
        return new Place(
                run.getProcessInstanceId(),
                Optional.ofNullable(run.getRootProcessInstanceId()).orElse(run.getProcessInstanceId()),
                run.getId(),
                Optional.ofNullable(run.getActivityInstanceId()).orElse(run.getId()),
                definition.getId(),
                definition.getKey(),
                definition.getVersion(),
                element.id(),
                name == null || name.isBlank() ? element.id() : name);
    }

    /**
     * The element's settings. What an element of a part leaves open, the calling element may set under the same name, so
     * that one part serves journeys with different teams and times; the descriptor's defaults come last.
     */
    Settings settings(ExecutionEntity run, DiagramElement element) {
        return Optional.ofNullable(element.block())
                .flatMap(blocks::find)
                .map(Block::descriptor)
                .map(descriptor -> inherited(run, element, descriptor).withDefaults(descriptor))
                .orElse(element.settings());
    }

    private static Settings inherited(ExecutionEntity run, DiagramElement element, BlockDescriptor descriptor) {
        ExecutionEntity caller = run.getProcessInstance().getSuperExecution();
        if (caller == null) {
            return element.settings();
        }
        Map<String, String> all = new HashMap<>();
        Settings given = Drawn.element(caller, caller.getActivityId()).settings();
        descriptor.settings().forEach(setting -> given.find(setting.name()).ifPresent(v -> all.put(setting.name(), v)));
        all.putAll(element.settings().values());
        return new Settings(all);
    }

    static ContactId contact(ExecutionEntity run) {
        return ContactId.of(run.getProcessBusinessKey());
    }

    static @Nullable String subject(ExecutionEntity run) {
        return (String) run.getVariable(Drawn.SUBJECT);
    }

    /** Remembers an outcome where arrows and later elements of the whole run find it. */
    static void outcome(ExecutionEntity run, String elementId, @Nullable String outcome) {
        if (outcome != null) {
            run.getProcessInstance().setVariable(elementId + Expressions.OUTCOME, outcome);
        }
    }
}
