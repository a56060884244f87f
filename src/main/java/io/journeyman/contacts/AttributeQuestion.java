package io.journeyman.contacts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.rules.Rule;
import io.journeyman.rules.Rules;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Invalid;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.Outcomes;
import io.journeyman.steps.QuestionHandler;
import io.journeyman.steps.Setting;
import io.journeyman.steps.SettingProblem;
import io.journeyman.steps.SettingWrong;
import io.journeyman.steps.Settings;
import io.journeyman.steps.StepCall;
import io.journeyman.steps.StepCohort;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks for what is known about the person: job, company, place, custom properties, anything rules can ask. */
@Component("attribute")
class AttributeQuestion implements QuestionHandler {

    private static final String RULE = "rule";

    private static final BlockDescriptor DESCRIPTOR = BlockDescriptor.of(
                    "attribute",
                    BlockKind.QUESTION,
                    "What is known about them?",
                    "Goes on by what is known about the person when they get here.",
                    "question",
                    "id-badge")
            .settings(Setting.conditions(RULE, "Yes if").need())
            .outcomes(Outcomes.yesNo());

    private final Rules rules;
    private final ObjectMapper json;

    AttributeQuestion(Rules rules, ObjectMapper json) {
        this.rules = rules;
        this.json = json;
    }

    /** Whom each rule of the cohort holds for. */
    private record Fitting(Map<String, Set<ContactId>> byRule) {}

    @Override
    public BlockDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<SettingProblem> check(Settings settings) {
        try {
            List<io.journeyman.shared.Problem.FieldError> wrong =
                    rules.problems(json.readValue(settings.text(RULE), Rule.class), "");
            return wrong.isEmpty()
                    ? List.of()
                    : List.of(
                            new SettingProblem(RULE, "rule-wrong", wrong.get(0).message()));
        } catch (JsonProcessingException | Invalid e) {
            return List.of(new SettingProblem(RULE, "rule-unreadable", "Say again what is asked."));
        }
    }

    @Override
    public void prepare(StepCohort cohort) {
        Map<String, Set<ContactId>> asked = new HashMap<>();
        cohort.calls().forEach(call -> asked.computeIfAbsent(call.settings().text(RULE), rule -> new HashSet<>())
                .add(call.contact()));
        Map<String, Set<ContactId>> fitting = new HashMap<>();
        asked.forEach((rule, people) -> fitting.put(rule, rules.matching(people, read(rule))));
        cohort.keep(Fitting.class, new Fitting(fitting));
    }

    @Override
    public String answer(StepCall call) {
        String rule = call.settings().text(RULE);
        boolean fits = call.cohort()
                .kept(Fitting.class)
                .map(fitting -> fitting.byRule().getOrDefault(rule, Set.of()).contains(call.contact()))
                .orElseGet(() -> rules.matches(call.contact(), read(rule)));
        return fits ? "yes" : "no";
    }

    private Rule read(String rule) {
        try {
            return json.readValue(rule, Rule.class);
        } catch (JsonProcessingException e) {
            throw new SettingWrong(RULE);
        }
    }
}
