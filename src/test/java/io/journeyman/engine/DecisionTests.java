package io.journeyman.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.engine.Decisions.MatchedRule;
import io.journeyman.testing.DatabaseTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DecisionTests {

    @Autowired
    private Decisions decisions;

    private static String table(String... rules) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < rules.length; i++) {
            String[] cells = rules[i].split("\\|", -1);
            xml.append("<rule id=\"rule").append(i + 1).append("\">");
            for (int c = 0; c < cells.length; c++) {
                String tag = c < 2 ? "inputEntry" : "outputEntry";
                xml.append("<%s id=\"c%d_%d\"><text>%s</text></%s>"
                        .formatted(tag, i, c, cells[c].strip().replace("<", "&lt;"), tag));
            }
            xml.append("</rule>");
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="defs" name="Points" namespace="x">
                  <decision id="interest" name="Interest">
                    <decisionTable id="t" hitPolicy="COLLECT">
                      <input id="i1" label="Job"><inputExpression id="e1" typeRef="string"><text>contact.jobTitle</text></inputExpression></input>
                      <input id="i2" label="Clicks"><inputExpression id="e2" typeRef="number"><text>clicks</text></inputExpression></input>
                      <output id="o1" name="points" typeRef="number"/>
                      <output id="o2" name="reason" typeRef="string"/>
                      %s
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(xml);
    }

    private static byte[] utf8(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private List<MatchedRule> evaluate(String xml, Map<String, ?> inputs) {
        return decisions.evaluate(utf8(xml), inputs);
    }

    @Test
    void every_rule_that_fits_answers_with_its_outputs_in_the_tables_order() {
        String xml = table(
                "\"CTO\",\"Head of IT\" | - | 20 | \"decides\"",
                "- | >= 3 | 10.5 | \"reads a lot\"",
                "\"Intern\" | - | 1 | \"learns\"");

        List<MatchedRule> matched = evaluate(xml, Map.of("contact.jobTitle", "CTO", "clicks", 4));

        assertThat(matched)
                .containsExactly(
                        new MatchedRule("rule1", Map.of("points", new BigDecimal("20"), "reason", "decides")),
                        new MatchedRule("rule2", Map.of("points", new BigDecimal("10.5"), "reason", "reads a lot")));
    }

    @Test
    void missing_values_fit_only_rules_that_do_not_look_at_them() {
        String xml = table("- | > 1 | 5 | \"clicks\"", "null | - | 1 | \"no job known\"", "- | - | 2 | \"anyone\"");
        Map<String, Object> nothing = new HashMap<>();

        assertThat(evaluate(xml, nothing)).extracting(MatchedRule::ruleId).containsExactly("rule2", "rule3");
    }

    @Test
    void cells_may_compute_with_other_inputs_and_dates() {
        String xml = table(
                "contains(?, \"Head\") | [1..5] | clicks * 2 | \"x\"",
                "not(\"CTO\") | - | if clicks > 2 then 1 else 0 | \"y\"",
                "- | - | 3 | string(today())");

        List<MatchedRule> matched = evaluate(xml, Map.of("contact.jobTitle", "Head of IT", "clicks", 3));

        assertThat(matched)
                .extracting(rule -> rule.outputs().get("points"))
                .containsExactly(new BigDecimal("6"), new BigDecimal("1"), new BigDecimal("3"));
        assertThat(matched.get(2).outputs().get("reason")).isEqualTo("2026-03-03");
    }

    @Test
    void what_the_table_reads_and_gives_is_known() {
        assertThat(decisions.read(utf8(table("- | - | 1 | \"x\""))))
                .isEqualTo(new Decisions.DecisionTable(
                        "interest", "Interest", List.of("contact.jobTitle", "clicks"), List.of("points", "reason"), 1));
        assertThat(decisions.check(utf8(table("- | - | 1 | \"x\"")))).isEmpty();
    }

    @Test
    void dates_are_compared() {
        String xml = table("- | - | 1 | \"x\"")
                .replace("<text>clicks</text>", "<text>since</text>")
                .replaceFirst(
                        "<text>-</text></inputEntry><outputEntry",
                        "<text>&lt; date(\"2026-01-01\")</text></inputEntry><outputEntry");

        assertThat(evaluate(xml, Map.of("since", LocalDate.of(2025, 12, 31)))).hasSize(1);
        assertThat(evaluate(xml, Map.of("since", LocalDate.of(2026, 1, 1)))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> what_could_run_or_spin_is_refused() {
        String fine = table("- | - | 1 | \"x\"");
        Map<String, String> attacks = new LinkedHashMap<>();
        attacks.put(
                "juel",
                fine.replace("<inputExpression id=\"e2\"", "<inputExpression id=\"e2\" expressionLanguage=\"juel\""));
        attacks.put(
                "javascript cell",
                fine.replace("<outputEntry id=\"c0_2\"", "<outputEntry id=\"c0_2\" expressionLanguage=\"javascript\""));
        attacks.put("juel for all", fine.replace("name=\"Points\"", "name=\"Points\" expressionLanguage=\"juel\""));
        attacks.put("loop", table("- | - | sum(for x in 1..1000000000 return x) | \"x\""));
        attacks.put("some", table("- | some x in 1..1000000000 satisfies x = 2 | 1 | \"x\""));
        attacks.put("every", table("- | every x in 1..1000000000 satisfies x > 0 | 1 | \"x\""));
        attacks.put(
                "java",
                table(
                        "- | - | (function(x) external {java: {class: \"java.lang.Math\", method signature: \"abs(int)\"}})(1) | \"x\""));
        attacks.put("power", table("- | - | 9 ** 9 ** 9 | \"x\""));
        attacks.put("unknown function", table("- | - | matches(\"aaaa\", \"(a+)+b\") | \"x\""));
        attacks.put("syntax", table("- | >>> | 1 | \"x\""));
        attacks.put("first hit only", fine.replace("COLLECT", "FIRST"));
        attacks.put("summed", fine.replace("hitPolicy=\"COLLECT\"", "hitPolicy=\"COLLECT\" aggregation=\"SUM\""));
        attacks.put("expression as input", fine.replace("<text>clicks</text>", "<text>clicks + 1</text>"));
        attacks.put("two decisions", fine.replace("</definitions>", "<decision id=\"d2\"/></definitions>"));
        attacks.put(
                "literal expression",
                fine.replace(
                        "<decisionTable id=\"t\" hitPolicy=\"COLLECT\">",
                        "<literalExpression/><decisionTable id=\"t\" hitPolicy=\"COLLECT\">"));
        attacks.put(
                "business knowledge",
                fine.replace("</definitions>", "<businessKnowledgeModel id=\"b\"/></definitions>"));
        attacks.put(
                "import",
                fine.replace("<decision ", "<import namespace=\"x\" locationURI=\"http://127.0.0.1:1/x\"/><decision "));
        attacks.put("doctype", fine.replace("?>", "?><!DOCTYPE d SYSTEM \"http://127.0.0.1:1/x\">"));
        attacks.put(
                "attribute of the engine",
                fine.replace(
                        "<decision ",
                        "<decision xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\" camunda:class=\"x\" "));
        attacks.put("no table", "<x/>");
        return attacks.entrySet().stream()
                .map(attack -> DynamicTest.dynamicTest(attack.getKey(), () -> {
                    assertThat(decisions.check(utf8(attack.getValue()))).isNotEmpty();
                    assertThatThrownBy(() -> evaluate(attack.getValue(), Map.of("clicks", 1)))
                            .isInstanceOf(DiagramRefused.class);
                }));
    }
}
