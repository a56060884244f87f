package io.journeyman.segments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.journeyman.rules.Operator;
import io.journeyman.rules.Rule;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Rules about membership: making them, and finding the segments one looks at. */
final class MemberRules {

    private MemberRules() {}

    static Rule of(String field, UUID id) {
        return new Rule.Check(
                field, Operator.HAS_ANY, JsonNodeFactory.instance.arrayNode().add(id.toString()));
    }

    static Set<SegmentId> segmentsIn(Rule rule) {
        return idsIn(rule, SegmentFields.MEMBER, SegmentId::new);
    }

    static Set<ListId> listsIn(Rule rule) {
        return idsIn(rule, ListFields.MEMBER, ListId::new);
    }

    private static <T> Set<T> idsIn(Rule rule, String field, Function<UUID, T> make) {
        Set<String> texts = new HashSet<>();
        rule.checks().filter(check -> check.field().equals(field)).forEach(check -> {
            JsonNode value = check.value();
            if (value != null) {
                value.forEach(one -> texts.add(one.asText()));
            }
        });
        Set<T> ids = new HashSet<>();
        SegmentFields.ids(texts).forEach(id -> ids.add(make.apply(id)));
        return ids;
    }
}
