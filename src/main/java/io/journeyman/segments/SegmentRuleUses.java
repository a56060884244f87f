package io.journeyman.segments;

import io.journeyman.rules.Rule;
import io.journeyman.shared.Uses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells which segments look at a segment or a list. */
@Component
class SegmentRuleUses implements Uses {

    private final SegmentStore store;

    SegmentRuleUses(SegmentStore store) {
        this.store = store;
    }

    @Override
    public List<Use> of(String kind, String id) {
        return switch (kind) {
            case "segments" -> users(SegmentFields.MEMBER, id);
            case "lists" -> users(ListFields.MEMBER, id);
            default -> List.of();
        };
    }

    private List<Use> users(String field, String id) {
        Map<SegmentId, Rule> candidates = store.rules(List.of(field));
        Set<SegmentId> users = candidates.entrySet().stream()
                .filter(entry -> looksAt(entry.getValue(), field, id))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return store.names(users).entrySet().stream()
                .map(entry -> new Use("segment", entry.getValue(), "/segments/" + entry.getKey()))
                .toList();
    }

    private static boolean looksAt(Rule rule, String field, String id) {
        return field.equals(SegmentFields.MEMBER)
                ? MemberRules.segmentsIn(rule).stream()
                        .anyMatch(one -> one.toString().equals(id))
                : MemberRules.listsIn(rule).stream()
                        .anyMatch(one -> one.toString().equals(id));
    }
}
