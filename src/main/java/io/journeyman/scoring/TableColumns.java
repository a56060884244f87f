package io.journeyman.scoring;

import io.journeyman.rules.FieldType;
import io.journeyman.rules.RuleField;
import io.journeyman.rules.Rules;
import io.journeyman.scoring.TableGrid.CellOp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a score table may ask: every field of rules, and what the person did. */
@Service
public class TableColumns {

    private final Rules rules;

    TableColumns(Rules rules) {
        this.rules = rules;
    }

    /**
     * One thing to ask.
     *
     * @param field its name; screens name it by {@code rules.fields.<name>} or {@code scoring.facts.<name>}
     * @param label what people call it where they named it themselves; null otherwise
     * @param choices the few values it can have; empty where any
     */
    public record Offer(
            String field,
            String group,
            @Nullable String label,
            FieldType type,
            Set<CellOp> operators,
            List<RuleField.Choice> choices) {}

    /** What the person did first, then the fields of rules. */
    public List<Offer> all() {
        List<Offer> all = new ArrayList<>();
        RunFacts.TYPES.forEach((name, type) -> all.add(new Offer(
                name, name.substring(0, name.indexOf('.')), null, type, TableChecks.operators(type), List.of())));
        rules.fields()
                .forEach(field -> all.add(new Offer(
                        field.name(),
                        field.group(),
                        field.label(),
                        field.type(),
                        TableChecks.operators(field.type()),
                        field.choices())));
        return all;
    }
}
