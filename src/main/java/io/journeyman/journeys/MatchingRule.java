package io.journeyman.journeys;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.rules.Operator;
import io.journeyman.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rules for "everybody on this list", "everybody who matches this journey's ways in already". */
@Component
class MatchingRule {

    private static final String LIST = "list.member";
    private static final String SEGMENT = "segment.member";
    private static final String SCORE = "score.total";

    private final ObjectMapper json;

    MatchingRule(ObjectMapper json) {
        this.json = json;
    }

    /** What the values of a membership field are ids of; null for other fields. */
    static @Nullable String kindOf(String field) {
        return switch (field) {
            case LIST -> "lists";
            case SEGMENT -> "segments";
            default -> null;
        };
    }

    Rule onList(String list) {
        return new Rule.Check(LIST, Operator.HAS_ANY, json.valueToTree(List.of(list)));
    }

    Rule inSegment(String segment) {
        return new Rule.Check(SEGMENT, Operator.HAS_ANY, json.valueToTree(List.of(segment)));
    }

    /** Everybody who matches one of the ways now; empty where none of them has people who match already. */
    Optional<Rule> of(List<WayIn> ways) {
        List<Rule> parts = new ArrayList<>();
        for (WayIn way : ways) {
            String ref = way.ref() == null ? "" : way.ref();
            switch (way.kind()) {
                case LIST -> parts.add(onList(ref));
                case SEGMENT -> parts.add(inSegment(ref));
                case SCORE ->
                    parts.add(new Rule.Check(SCORE, Operator.AT_LEAST, json.valueToTree(Long.parseLong(ref))));
                default -> {}
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Rule.Any(parts));
    }
}
