package io.journeyman.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.shared.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleReaderTests {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void a_rule_comes_back_as_it_was_written() throws Exception {
        String written = """
                {"all":[{"field":"contact.city","op":"is","value":"Sofia"},\
                {"not":{"any":[{"field":"contact.phone","op":"empty"},\
                {"field":"score.total","op":"between","value":{"from":10,"to":20}}]}}]}""";

        Rule rule = json.readValue(written, Rule.class);

        assertThat(json.writeValueAsString(rule)).isEqualTo(written);
        assertThat(rule.checks().map(Rule.Check::field))
                .containsExactly("contact.city", "contact.phone", "score.total");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|''",
                "{}|''",
                "{\"all\":{}}|/all",
                "{\"all\":[1]}|/all/0",
                "{\"any\":[{\"not\":[]}]}|/any/0/not",
                "{\"field\":\"contact.city\",\"op\":\"sounds\",\"value\":\"x\"}|/op",
                "{\"op\":\"is\",\"field\":7}|/field",
                "{\"all\":[],\"any\":[]}|''",
                "{\"field\":\"a\",\"op\":\"is\",\"value\":1,\"sql\":\"drop\"}|''"
            })
    void what_is_no_rule_is_refused_at_its_place(String written, String pointer) {
        assertThatThrownBy(() -> json.readValue(written, Rule.class))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors().get(0).pointer()).isEqualTo(pointer));
    }

    @Test
    void too_deep_and_too_large_rules_are_refused() {
        String deep = "{\"not\":".repeat(9) + "{\"all\":[]}" + "}".repeat(9);
        String check = "{\"field\":\"contact.city\",\"op\":\"empty\"}";
        String large = "{\"all\":[" + (check + ",").repeat(200) + check + "]}";

        assertThatThrownBy(() -> json.readValue(deep, Rule.class)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> json.readValue(large, Rule.class)).isInstanceOf(Invalid.class);
    }
}
