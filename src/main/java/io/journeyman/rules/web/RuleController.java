package io.journeyman.rules.web;

import io.journeyman.rules.FieldType;
import io.journeyman.rules.Operator;
import io.journeyman.rules.Rule;
import io.journeyman.rules.RuleChoices;
import io.journeyman.rules.RuleField;
import io.journeyman.rules.Rules;
import io.journeyman.shared.Problem;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the rule editor needs: fields, their operators and choices, and what is wrong with a rule. */
@RestController
@RequestMapping("/api/rules")
@Allowed({Permission.SEGMENTS_READ, Permission.JOURNEYS_READ, Permission.CONTACTS_READ})
final class RuleController {

    private final Rules rules;
    private final RuleChoices choices;

    RuleController(Rules rules, RuleChoices choices) {
        this.rules = rules;
        this.choices = choices;
    }

    /** One operator and the shape of the value it needs. */
    record RuleOperatorBody(Operator op, Operator.Operand operand) {}

    /** One type of fields and how such fields may be compared. */
    record RuleTypeBody(FieldType type, List<RuleOperatorBody> operators) {}

    /**
     * One field.
     *
     * @param label what people call it; missing where the screens' texts name it
     * @param choices the values it can have
     * @param asked whether its choices are asked for by {@code /choices}, since they are many or change
     * @param retired shown where a rule uses it, not offered for new conditions
     */
    record RuleFieldBody(
            String name,
            String group,
            @Nullable String label,
            FieldType type,
            List<RuleField.Choice> choices,
            boolean asked,
            boolean retired) {

        static RuleFieldBody of(RuleField field) {
            boolean asked = field.choices().isEmpty()
                    && (field.type() == FieldType.MEMBERSHIP
                            || field.type() == FieldType.CHOICE
                            || field.type() == FieldType.CHOICES);
            return new RuleFieldBody(
                    field.name(), field.group(), field.label(), field.type(), field.choices(), asked, field.retired());
        }
    }

    /** Everything a rule may ask about. */
    record RuleFieldsBody(List<RuleFieldBody> fields, List<RuleTypeBody> types) {}

    /** A rule being edited. */
    record RuleCheckBody(@NotNull Rule rule) {}

    /** What is wrong with it; nothing when it can be used. */
    record RuleProblemsBody(List<Problem.FieldError> problems) {}

    @GetMapping("/fields")
    RuleFieldsBody fields() {
        return new RuleFieldsBody(
                rules.fields().stream().map(RuleFieldBody::of).toList(),
                Arrays.stream(FieldType.values())
                        .map(type -> new RuleTypeBody(
                                type,
                                type.operators().stream()
                                        .map(op -> new RuleOperatorBody(op, op.operand()))
                                        .toList()))
                        .toList());
    }

    /**
     * @param q part of a label, for choosing; the first ones where missing
     * @param values stored values whose labels are wanted; then {@code q} does not matter
     */
    @GetMapping("/choices")
    List<RuleField.Choice> choices(
            @RequestParam String field,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable List<String> values) {
        return values == null || values.isEmpty() ? choices.find(field, q) : choices.labels(field, values);
    }

    @PostMapping("/check")
    RuleProblemsBody check(@Valid @RequestBody RuleCheckBody body) {
        return new RuleProblemsBody(rules.problems(body.rule(), "/rule"));
    }
}
