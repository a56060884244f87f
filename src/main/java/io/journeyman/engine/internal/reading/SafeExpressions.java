package io.journeyman.engine.internal.reading;

import java.util.Date;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;

/**
 * The second layer behind the gate: whatever the engine is asked to evaluate, it may only read the plain variables of
 * the run and the computed end of a wait. There are no beans, no functions, no properties and no calls to resolve.
 */
public final class SafeExpressions extends JuelExpressionManager {

    private final BiFunction<ExecutionEntity, String, Date> untils;

    /** @param untils computes when the wait with the given element id is over */
    public SafeExpressions(BiFunction<ExecutionEntity, String, Date> untils) {
        this.untils = untils;
    }

    @Override
    public Expression createExpression(String expression) {
        refuse(expression);
        return super.createExpression(expression);
    }

    @Override
    public ValueExpression createValueExpression(String expression) {
        refuse(expression);
        return super.createValueExpression(expression);
    }

    private static void refuse(String expression) {
        if (!Expressions.harmless(expression)) {
            throw new ProcessEngineException("an expression was refused");
        }
    }

    @Override
    protected ELResolver createElResolver() {
        return new PlainVariables();
    }

    /** Resolves names to text, numbers, booleans and dates of the run; a name without a value is null, never an error. */
    private final class PlainVariables extends ELResolver {

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
            if (base != null) {
                throw new ELException("properties are not readable");
            }
            context.setPropertyResolved(true);
            String name = String.valueOf(property);
            Object scope = context.getContext(VariableScope.class);
            if (scope instanceof ExecutionEntity run && name.endsWith(Expressions.UNTIL)) {
                return untils.apply(run, name.substring(0, name.length() - Expressions.UNTIL.length()));
            }
            Object value = scope instanceof VariableScope variables ? variables.getVariable(name) : null;
            boolean plain = value instanceof String || value instanceof Number || value instanceof Boolean;
            return plain || value instanceof Date ? value : null;
        }

        @Override
        public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
            context.setPropertyResolved(true);
            return Object.class;
        }

        @Override
        public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
            throw new ELException("expressions do not write");
        }

        @Override
        public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
            return true;
        }

        @Override
        public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
            return null;
        }

        @Override
        public java.util.@Nullable Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(
                ELContext context, @Nullable Object base) {
            return null;
        }
    }
}
