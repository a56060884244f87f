package io.journeyman.segments;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved rule and how many people match it now.
 *
 * @param rule rule tree in its JSON form (module rules)
 * @param members how many are in it now
 * @param build progress while a changed rule is being applied to everybody; null when it has been
 */
public record Segment(
        SegmentId id,
        String name,
        String description,
        JsonNode rule,
        long members,
        Instant changedAt,
        @Nullable Build build) {

    /** How far the rule has been applied: contacts looked at, of how many. */
    public record Build(long done, long total, Instant startedAt) {}
}
