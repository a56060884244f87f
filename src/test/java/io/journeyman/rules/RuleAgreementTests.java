package io.journeyman.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.contacts.UpsertRule;
import io.journeyman.properties.NewProperty;
import io.journeyman.properties.Properties;
import io.journeyman.properties.PropertyType;
import io.journeyman.properties.RecordKind;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.time.ShiftableClock;
import io.journeyman.testing.DatabaseTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Compiled to SQL and evaluated in memory, the same rule holds for the same people: random rules over random people. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleAgreementTests {

    private static final int PEOPLE = 250;
    private static final int RULES = 600;
    private static final long SEED = 20_260_303L;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> CITIES =
            List.of("Sofia", "sofia", "SOFIA", "Łódź", "łódź", "Šoštanj", "100%", "a_b", "a\\b", "it's", "So");
    private static final List<String> TEXTS = List.of("Sofia", "so", "%", "_", "\\", "'", "ŁÓDŹ", "ano", "!", "a");

    @Autowired
    private Rules rules;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Properties properties;

    @Autowired
    private ShiftableClock clock;

    private final Random random = new Random(SEED);
    private final List<ContactId> people = new ArrayList<>();

    @BeforeAll
    void aRandomCrowd() {
        define("plan", PropertyType.CHOICE, "Free", "Pro");
        define("budget", PropertyType.NUMBER);
        define("renewal", PropertyType.DATE);
        define("partner", PropertyType.BOOLEAN);
        define("hobby", PropertyType.TEXT);
        define("topics", PropertyType.CHOICES, "Tea", "Coffee", "Water");
        for (int i = 0; i < PEOPLE; i++) {
            if (i % 50 == 0) {
                clock.advance(Duration.ofDays(9));
            }
            people.add(contacts.upsert(List.of(somebody(i)), UpsertRule.OVERWRITE)
                    .get(0)
                    .contact());
        }
    }

    @Test
    void both_ways_agree_on_every_rule_and_person() {
        int decided = 0;
        for (int i = 0; i < RULES; i++) {
            Rule rule = rule(0);
            assertThat(rules.problems(rule, "")).as("%s", rule).isEmpty();

            Set<ContactId> compiled = new HashSet<>();
            rules.select(rule).fetch().forEach(row -> compiled.add(new ContactId(row.value1())));
            Set<ContactId> evaluated = rules.matching(people, rule);

            assertThat(evaluated).as("rule %s: %s", i, rule).isEqualTo(compiled);
            decided += compiled.isEmpty() || compiled.size() == PEOPLE ? 0 : 1;
        }
        assertThat(decided).as("rules that tell people apart").isGreaterThan(RULES / 4);
    }

    @Test
    void a_rule_and_its_opposite_share_everybody_between_them() {
        for (int i = 0; i < RULES / 6; i++) {
            Rule rule = rule(1);

            assertThat(rules.count(rule) + rules.count(new Rule.Not(rule)))
                    .as("%s", rule)
                    .isEqualTo(PEOPLE);
        }
    }

    private void define(String name, PropertyType type, String... choices) {
        properties.define(
                new NewProperty(RecordKind.CONTACT, name, name, "For this test", type, List.of(choices), true));
    }

    private ContactValues somebody(int i) {
        Map<String, Object> values = new HashMap<>();
        values.put(
                "email", "p" + i + "@" + (random.nextBoolean() ? "gmail.com" : "c" + random.nextInt(9) + ".example"));
        maybe(values, "city", pick(CITIES));
        maybe(values, "firstName", pick(List.of("Ana", "ANA", "Bor", "Žan")));
        maybe(values, "country", pick(List.of("SI", "PL", "BG")));
        maybe(values, "mayBeCalled", random.nextBoolean());
        maybe(values, "lifecycleStage", pick(List.of("lead", "customer")));
        maybe(values, "attribute.plan", pick(List.of("free", "pro")));
        maybe(values, "attribute.budget", pick(List.of("0", "10", "10.5", "-3", "1000000")));
        maybe(values, "attribute.renewal", day(random.nextInt(120) - 60).toString());
        maybe(values, "attribute.partner", random.nextBoolean());
        maybe(values, "attribute.hobby", pick(CITIES));
        maybe(values, "attribute.topics", pick(List.of("tea", "tea;coffee", "water", "coffee;water;tea")));
        return ContactValues.of(values);
    }

    private void maybe(Map<String, Object> values, String key, Object value) {
        if (random.nextInt(3) > 0) {
            values.put(key, value);
        }
    }

    private Rule rule(int depth) {
        int what = random.nextInt(depth > 3 ? 1 : 6);
        return switch (what) {
            case 0, 1, 2 -> check();
            case 3 -> new Rule.All(parts(depth));
            case 4 -> new Rule.Any(parts(depth));
            default -> new Rule.Not(rule(depth + 1));
        };
    }

    private List<Rule> parts(int depth) {
        List<Rule> parts = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            parts.add(rule(depth + 1));
        }
        return parts;
    }

    private Rule.Check check() {
        RuleField field = pick(rules.fields().stream()
                .filter(f -> Set.of("contact", "company", "attribute").contains(f.group()))
                .toList());
        Operator op = pick(field.type().operators());
        return new Rule.Check(
                field.name(),
                op,
                switch (op.operand()) {
                    case NONE -> null;
                    case ONE -> one(field, op);
                    case MANY -> {
                        ArrayNode many = JSON.arrayNode();
                        many.add(one(field, op)).add(one(field, op));
                        yield many;
                    }
                    case RANGE -> range(field);
                    case SPAN ->
                        JSON.objectNode()
                                .put("n", random.nextInt(40))
                                .put("unit", pick(List.of("days", "weeks", "months")));
                });
    }

    private JsonNode one(RuleField field, Operator op) {
        return switch (field.type()) {
            case TEXT -> JSON.textNode(op == Operator.IS ? pick(CITIES) : pick(TEXTS));
            case NUMBER -> JSON.numberNode(pick(List.of(0.0, 10.0, 10.5, 49.5, -3.0, 7.25)));
            case BOOLEAN -> JSON.booleanNode(random.nextBoolean());
            case DATE, MOMENT -> JSON.textNode(day(random.nextInt(120) - 60).toString());
            default -> JSON.textNode(pick(field.choices()).value());
        };
    }

    private JsonNode range(RuleField field) {
        ObjectNode range = JSON.objectNode();
        if (field.type() == FieldType.NUMBER) {
            return range.put("from", random.nextInt(20) - 5).put("to", random.nextInt(30));
        }
        int from = random.nextInt(120) - 60;
        return range.put("from", day(from).toString())
                .put("to", day(from + random.nextInt(30)).toString());
    }

    private LocalDate day(int offset) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(offset);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
