package io.journeyman.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.shared.ContactId;
import io.journeyman.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class RuleProblemsTests {

    @Autowired
    private Rules rules;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ObjectMapper json;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'field':'contact.shoeSize','op':'is','value':'44'}|/rule/field|unknown-field",
                "{'field':'contact.city','op':'less','value':4}|/rule/op|wrong-operator",
                "{'field':'contact.city','op':'is'}|/rule/value|missing",
                "{'field':'contact.city','op':'is','value':7}|/rule/value|not-a-text",
                "{'field':'contact.city','op':'empty','value':'x'}|/rule/value|not-allowed",
                "{'field':'company.employees','op':'between','value':{'from':1}}|/rule/value|missing",
                "{'field':'contact.country','op':'is','value':'XX'}|/rule/value|unknown-choice",
                "{'field':'contact.viber','op':'is','value':'yes'}|/rule/value|not-yes-or-no",
                "{'field':'contact.createdAt','op':'before','value':'soon'}|/rule/value|not-a-date",
                "{'field':'contact.createdAt','op':'inLast','value':{'n':-1,'unit':'days'}}|/rule/value|not-a-span",
                "{'field':'contact.createdAt','op':'inLast','value':{'n':1,'unit':'eons'}}|/rule/value|wrong-unit",
                "{'all':[{'not':{'field':'nope.nope','op':'empty'}}]}|/rule/all/0/not/field|unknown-field"
            })
    void each_problem_is_told_with_its_place(String written, String pointer, String code) {
        Rule rule = rule(written);

        assertThat(rules.problems(rule, "/rule")).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).isNotBlank();
        });
    }

    @Test
    void a_rule_with_a_field_that_is_gone_holds_for_nobody_even_below_a_not() {
        ContactId ana = contacts.create(ContactValues.email("ana@gone.example")).id();
        Rule gone = rule("{'not':{'field':'attribute.gone','op':'is','value':'x'}}");

        assertThat(rules.matches(ana, gone)).isFalse();
        assertThat(rules.count(gone)).isZero();
    }

    @Test
    void only_relative_dates_depend_on_time() {
        assertThat(rules.dependsOnTime(
                        rule("{'field':'contact.createdAt','op':'inLast','value':{'n':7,'unit':'days'}}")))
                .isTrue();
        assertThat(rules.dependsOnTime(rule("{'field':'contact.createdAt','op':'after','value':'2026-01-01'}")))
                .isFalse();
    }

    @Test
    void an_empty_all_holds_for_everybody_and_an_empty_any_for_nobody() {
        ContactId ana =
                contacts.create(ContactValues.email("ana@empty.example")).id();

        assertThat(rules.matches(ana, Rule.EVERYBODY)).isTrue();
        assertThat(rules.matches(ana, rule("{'any':[]}"))).isFalse();
        assertThat(rules.count(Rule.EVERYBODY)).isEqualTo(contacts.count());
        assertThat(rules.matches(ContactId.next(), Rule.EVERYBODY)).isFalse();
    }

    private Rule rule(String written) {
        try {
            return json.readValue(written.replace('\'', '"'), Rule.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
