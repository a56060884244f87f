package io.journeyman.engine.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.engine.DiagramFlow.Comparison;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second layer alone, as if the gate were not there. */
class SafeExpressionsTests {

    private final SafeExpressions expressions = new SafeExpressions((run, element) -> new Date(0));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${execution.processEngineServices.repositoryService}",
                "${execution}",
                "#{task}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${x.class}",
                "${x['class']}",
                "${dataSource.connection.createStatement()}",
                "${now()}",
                "${dateTime().plusDays(1)}",
                "${currentUser()}",
                "${spin('x')}",
                "${authenticatedUserId}",
                "${x.y}",
                "text ${x.y} text",
                "${",
                "${a ? b.c : d}",
            })
    void calls_properties_and_the_engines_own_objects_are_refused(String expression) {
        assertThatThrownBy(() -> expressions.createExpression(expression)).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> expressions.createValueExpression(expression))
                .isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain text", "${a == 'b' && !(c != 'd')}", "${step}", "${pause_until}", "${1 + 1}"})
    void literals_operators_and_plain_variables_pass(String expression) {
        assertThat(expressions.createExpression(expression)).isNotNull();
    }

    @Test
    void an_expression_longer_than_any_honest_one_is_refused() {
        String huge = "${" + "(".repeat(5_000) + "1" + ")".repeat(5_000) + "}";

        assertThatThrownBy(() -> expressions.createExpression(huge)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void scripts_do_not_run_in_any_language() {
        NoScripts scripts = new NoScripts();

        assertThatThrownBy(() -> scripts.getScriptEngine("juel", false)).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> scripts.getScriptEngine("feel", true)).isInstanceOf(ProcessEngineException.class);
        assertThat(scripts.getScriptEngineManager().getEngineFactories()).isEmpty();
    }

    @Test
    void the_comparisons_of_a_condition_are_read_from_its_syntax_tree() {
        assertThat(Expressions.comparisons("${a_outcome == 'x' or (b_outcome != \"it's\" and not (c_outcome eq 'z'))}"))
                .contains(java.util.List.of(
                        new Comparison("a", "x", true),
                        new Comparison("b", "it's", false),
                        new Comparison("c", "z", true)));
        assertThat(Expressions.comparisons("${'x' == a_outcome}")).isEmpty();
        assertThat(Expressions.comparisons("${a_outcome == b_outcome}")).isEmpty();
        assertThat(Expressions.comparisons("${a_outcome == 1}")).isEmpty();
        assertThat(Expressions.comparisons("${a_outcome}")).isEmpty();
        assertThat(Expressions.comparisons("${_outcome == 'x'}")).isEmpty();
        assertThat(Expressions.comparisons("a_outcome == 'x'")).isEmpty();
    }
}
