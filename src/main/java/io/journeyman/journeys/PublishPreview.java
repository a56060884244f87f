package io.journeyman.journeys;

import io.journeyman.rules.Rule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the publish page shows before anybody publishes.
 *
 * @param revision the draft's revision it speaks about
 * @param nextVersion the number it would get
 * @param changed false when the draft is the same as the newest version
 * @param findings what is to mend or to know
 * @param ready whether publishing would be accepted
 * @param matching people who match a way in already and are not or were not inside; null when no way in has any
 * @param matchingRule the rule behind that number, to ask how many are reachable per channel; null likewise
 * @param underWay people under way by version; they finish on their version
 * @param uses messages, tables, segments, lists and parts it refers to, by noun
 */
public record PublishPreview(
        int revision,
        int nextVersion,
        boolean changed,
        List<Finding> findings,
        boolean ready,
        @Nullable Long matching,
        @Nullable Rule matchingRule,
        Map<Integer, Long> underWay,
        Map<String, List<String>> uses) {}
