package io.journeyman.rules;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Service;

/**
 * Uses rules: judges them, turns them into SQL for many contacts, evaluates them for a few. Both ways give the same answer
 * for the same data.
 */
@Service
public class Rules {

    /**
     * What is wrong with the rule.
     *
     * @param pointer JSON pointer of the rule in the request, for example {@code /rule}; empty for the root
     * @return pointers to the tree's parts with codes and sentences; empty when it can be used
     */
    public List<Problem.FieldError> problems(Rule rule, String pointer) {
        throw new UnsupportedOperationException();
    }

    /** Refuses a rule that cannot be used, with {@link io.journeyman.shared.Invalid} naming each place. */
    public void validate(Rule rule, String pointer) {
        throw new UnsupportedOperationException();
    }

    /** The ids of everybody the rule holds for; use it as a sub-select or add to it. Unknown fields hold for nobody. */
    public Select<Record1<UUID>> select(Rule rule) {
        throw new UnsupportedOperationException();
    }

    /** A condition for a query over anything that has a contact's id. */
    public Condition condition(Rule rule, Field<UUID> contactId) {
        throw new UnsupportedOperationException();
    }

    /** Whether the rule holds for this contact now. */
    public boolean matches(ContactId contact, Rule rule) {
        throw new UnsupportedOperationException();
    }

    /** Those of the contacts the rule holds for now. Reads set-wise: a few queries however many contacts. */
    public Set<ContactId> matching(Collection<ContactId> contacts, Rule rule) {
        throw new UnsupportedOperationException();
    }

    /** Several rules for several contacts, reading each field once. Answers, for each key, who its rule holds for. */
    public <K> Map<K, Set<ContactId>> matching(Collection<ContactId> contacts, Map<K, Rule> rules) {
        throw new UnsupportedOperationException();
    }

    /** How many people the rule holds for now. */
    public long count(Rule rule) {
        throw new UnsupportedOperationException();
    }

    /** Whether the mere passing of time can change who it holds for (relative dates). */
    public boolean dependsOnTime(Rule rule) {
        throw new UnsupportedOperationException();
    }

    /** The names of the fields it asks about; a change of any other field cannot matter. */
    public Set<String> fieldsOf(Rule rule) {
        throw new UnsupportedOperationException();
    }

    /** Every field there is, of all sources; for editors of rules and tables. */
    public List<RuleField> fields() {
        throw new UnsupportedOperationException();
    }

    /** One field by its name. */
    public Optional<RuleField> field(String name) {
        throw new UnsupportedOperationException();
    }

    /**
     * The values of fields for many contacts, set-wise: contact → field name → value (text String, number BigDecimal, date
     * LocalDate, moment Instant, boolean Boolean, several choices and memberships List of String). A field without a value,
     * and an unknown one, is missing; every contact asked for has an entry.
     */
    public Map<ContactId, Map<String, Object>> values(Collection<ContactId> contacts, Set<String> fields) {
        throw new UnsupportedOperationException();
    }
}
