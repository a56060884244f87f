package io.journeyman.segments;

import io.journeyman.rules.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved rule and how many people match it now.
 *
 * @param rule who belongs to it
 * @param members how many are in it now
 * @param changedBy who changed it last
 * @param build progress while the rule is being applied to everybody; null when it has been
 */
public record Segment(
        SegmentId id,
        String name,
        String description,
        Rule rule,
        long members,
        Instant createdAt,
        Instant changedAt,
        String changedBy,
        @Nullable BuildProgress build) {

    /** How far the rule has been applied: contacts looked at, of how many. */
    public record BuildProgress(long done, long total, Instant startedAt) {}
}
