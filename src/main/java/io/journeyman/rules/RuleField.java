package io.journeyman.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that rules may ask about.
 *
 * @param name stable and unique, {@code group.name}: {@code contact.city}, {@code attribute.budget}, {@code score.total}
 * @param group under which heading the rule editor offers it: contact, attribute, score, segment …
 * @param label what people call it where they named it themselves; null where the screens' texts name it by
 *     {@code rules.fields.<name>}
 * @param type its values and operators
 * @param choices the few values it can have, for choice types with a fixed set; empty where they are asked for by
 *     {@link FieldSource#choices}
 * @param retired understood in rules made earlier, not offered for new ones
 * @param sql where its values are
 */
public record RuleField(
        String name,
        String group,
        @Nullable String label,
        FieldType type,
        List<Choice> choices,
        boolean retired,
        FieldSql sql) {

    public RuleField {
        choices = List.copyOf(choices);
    }

    public static RuleField of(String name, FieldType type, FieldSql sql) {
        return new RuleField(name, name.substring(0, name.indexOf('.')), null, type, List.of(), false, sql);
    }

    public RuleField labelled(String text) {
        return new RuleField(name, group, text, type, choices, retired, sql);
    }

    public RuleField choosing(List<Choice> from) {
        return new RuleField(name, group, label, type, from, retired, sql);
    }

    public RuleField retire() {
        return new RuleField(name, group, label, type, choices, true, sql);
    }

    /**
     * One value to choose.
     *
     * @param value what the rule stores
     * @param label what people read; null where the screens' texts name it by {@code rules.choices.<field>.<value>}
     */
    public record Choice(String value, @Nullable String label) {}
}
