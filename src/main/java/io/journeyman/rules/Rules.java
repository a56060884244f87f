package io.journeyman.rules;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Problem;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Uses rules: judges them, turns them into SQL for many contacts, evaluates them for a few. Both ways give the same answer
 * for the same data. A rule with a problem, for example a field that is gone, holds for nobody, also where the problem
 * stands below a "not".
 */
@Service
public class Rules {

    private final DSLContext sql;
    private final ObjectProvider<FieldSource> sources;
    private final ObjectProvider<RuleSubject> subject;
    private final RuleSettings settings;
    private final Clock clock;

    Rules(
            DSLContext sql,
            ObjectProvider<FieldSource> sources,
            ObjectProvider<RuleSubject> subject,
            RuleSettings settings,
            Clock clock) {
        this.sql = sql;
        this.sources = sources;
        this.subject = subject;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is wrong with the rule.
     *
     * @param pointer JSON pointer of the rule in the request, for example {@code /rule}; empty for the root
     * @return pointers to the tree's parts with codes and sentences; empty when it can be used
     */
    public List<Problem.FieldError> problems(Rule rule, String pointer) {
        Planner planner = planner();
        planner.plan(rule, pointer);
        return List.copyOf(planner.problems());
    }

    /** Refuses a rule that cannot be used, with {@link io.journeyman.shared.Invalid} naming each place. */
    public void validate(Rule rule, String pointer) {
        List<Problem.FieldError> problems = problems(rule, pointer);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    /** The ids of everybody the rule holds for; use it as a sub-select or add to it. */
    public Select<Record1<UUID>> select(Rule rule) {
        Planner planner = planner();
        Plan plan = planner.plan(rule, "");
        SqlCompiler compiler = new SqlCompiler(sql, subject.getObject());
        return planner.problems().isEmpty() ? compiler.select(plan) : compiler.nobody();
    }

    /** A condition for a query over anything that has a contact's id. */
    public Condition condition(Rule rule, Field<UUID> contactId) {
        return contactId.in(select(rule));
    }

    /** Whether the rule holds for this contact now. */
    @Transactional(readOnly = true)
    public boolean matches(ContactId contact, Rule rule) {
        return !matching(List.of(contact), rule).isEmpty();
    }

    /** Those of the contacts the rule holds for now. Reads set-wise: a few queries however many contacts. */
    @Transactional(readOnly = true)
    public Set<ContactId> matching(Collection<ContactId> contacts, Rule rule) {
        return matching(contacts, Map.of("rule", rule)).getOrDefault("rule", Set.of());
    }

    /** Several rules for several contacts, reading each field once. Answers, for each key, who its rule holds for. */
    @Transactional(readOnly = true)
    public <K> Map<K, Set<ContactId>> matching(Collection<ContactId> contacts, Map<K, Rule> rules) {
        Map<K, Plan> plans = new HashMap<>();
        rules.forEach((key, rule) -> {
            Planner planner = planner();
            Plan plan = planner.plan(rule, "");
            plans.put(key, planner.problems().isEmpty() ? plan : new Plan.Any(List.of()));
        });
        Map<String, RuleField> asked = new LinkedHashMap<>();
        plans.values().forEach(plan -> plan.leaves()
                .forEach(leaf -> asked.put(leaf.field().name(), leaf.field())));
        Facts facts = Facts.read(
                sql,
                subject.getObject(),
                contacts.stream().map(ContactId::value).toList(),
                asked.values());
        Map<K, Set<ContactId>> holding = new HashMap<>();
        plans.forEach((key, plan) -> holding.put(
                key,
                contacts.stream()
                        .filter(contact -> facts.hold(plan, contact.value()))
                        .collect(Collectors.toSet())));
        return holding;
    }

    /** How many people the rule holds for now. */
    @Transactional(readOnly = true)
    public long count(Rule rule) {
        Long count = sql.select(DSL.count().cast(Long.class))
                .from(select(rule).asTable("held"))
                .fetchOne(0, Long.class);
        return count == null ? 0 : count;
    }

    /** Whether the mere passing of time can change who it holds for (relative dates). */
    public boolean dependsOnTime(Rule rule) {
        return rule.checks().anyMatch(check -> check.op().operand() == Operator.Operand.SPAN);
    }

    /** The names of the fields it asks about; a change of any other field cannot matter. */
    public Set<String> fieldsOf(Rule rule) {
        return rule.checks().map(Rule.Check::field).collect(Collectors.toSet());
    }

    private Planner planner() {
        return new Planner(byName(), clock.instant(), settings.zone());
    }

    /** Every field there is, of all sources; for editors of rules and tables. */
    public List<RuleField> fields() {
        return List.copyOf(byName().values());
    }

    /** One field by its name. */
    public Optional<RuleField> field(String name) {
        return Optional.ofNullable(byName().get(name));
    }

    private Map<String, RuleField> byName() {
        Map<String, RuleField> fields = new LinkedHashMap<>();
        sources.orderedStream().forEach(source -> source.fields().forEach(field -> fields.put(field.name(), field)));
        return fields;
    }

    /**
     * The values of fields for many contacts, set-wise: contact → field name → value (text String, number BigDecimal, date
     * LocalDate, moment Instant, boolean Boolean, several choices and memberships List of String). A field without a value,
     * and an unknown one, is missing; every contact asked for has an entry.
     */
    @Transactional(readOnly = true)
    public Map<ContactId, Map<String, Object>> values(Collection<ContactId> contacts, Set<String> names) {
        List<RuleField> asked =
                fields().stream().filter(field -> names.contains(field.name())).toList();
        Facts facts = Facts.read(
                sql,
                subject.getObject(),
                contacts.stream().map(ContactId::value).toList(),
                asked);
        Map<ContactId, Map<String, Object>> values = new HashMap<>();
        for (ContactId contact : contacts) {
            Map<String, Object> known = new HashMap<>();
            asked.forEach(field -> facts.value(field, contact.value()).ifPresent(v -> known.put(field.name(), v)));
            values.put(contact, known);
        }
        return values;
    }
}
