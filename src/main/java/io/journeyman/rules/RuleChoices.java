package io.journeyman.rules;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the owner of a field for the values that can be chosen. */
@Service
public class RuleChoices {

    private static final int MOST = 500;

    private final ObjectProvider<FieldSource> sources;

    RuleChoices(ObjectProvider<FieldSource> sources) {
        this.sources = sources;
    }

    /** Values whose label has this part; none for an unknown field. */
    @Transactional(readOnly = true)
    public List<RuleField.Choice> find(String field, @Nullable String q) {
        return owner(field)
                .map(source -> source.choices(field, q == null || q.isBlank() ? null : q.strip()))
                .orElse(List.of());
    }

    /** The labels of stored values; those that are gone are missing. */
    @Transactional(readOnly = true)
    public List<RuleField.Choice> labels(String field, Collection<String> values) {
        return owner(field)
                .map(source -> source.labels(field, values.stream().limit(MOST).toList()))
                .orElse(List.of());
    }

    private Optional<FieldSource> owner(String field) {
        return sources.orderedStream()
                .filter(source ->
                        source.fields().stream().anyMatch(known -> known.name().equals(field)))
                .findFirst();
    }
}
