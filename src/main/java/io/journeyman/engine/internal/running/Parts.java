package io.journeyman.engine.internal.running;

import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.internal.reading.Expressions;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement.CallableElementBinding;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.core.model.CallableElementParameter;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/** Calls parts: always their newest version, for the same person and subject, and takes back how they ended. */
final class Parts {

    private Parts() {}

    static void wire(CallActivityBehavior behavior, DiagramElement element) {
        CallableElement called = behavior.getCallableElement();
        called.setBinding(CallableElementBinding.LATEST);
        called.setBusinessKeyValueProvider(provider(caller -> ((ExecutionEntity) caller).getProcessBusinessKey()));
        called.addInput(parameter(Drawn.SUBJECT, caller -> caller.getVariable(Drawn.SUBJECT)));
        called.addOutput(parameter(element.id() + Expressions.OUTCOME, part -> part.getVariable(Drawn.RUN_OUTCOME)));
    }

    private static CallableElementParameter parameter(String target, Function<VariableScope, @Nullable Object> source) {
        CallableElementParameter parameter = new CallableElementParameter();
        parameter.setTarget(target);
        parameter.setSourceValueProvider(provider(source));
        return parameter;
    }

    private static ParameterValueProvider provider(Function<VariableScope, @Nullable Object> source) {
        return new ParameterValueProvider() {
            @Override
            public @Nullable Object getValue(VariableScope scope) {
                return source.apply(scope);
            }

            @Override
            public boolean isDynamic() {
                return true;
            }
        };
    }
}
