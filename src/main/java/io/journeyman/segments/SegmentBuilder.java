package io.journeyman.segments;

import io.journeyman.rules.Rule;
import io.journeyman.segments.MemberStore.Open;
import io.journeyman.segments.MemberStore.Stretch;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies a changed rule to everybody, a stretch of contacts per transaction, so that it goes on after a restart where it
 * stood and never holds the segment for long.
 */
@Component
class SegmentBuilder {

    private static final int STRETCH = 2_000;
    /** Rules with relative dates are applied anew this often. */
    private static final Duration TIMED = Duration.ofHours(1);

    private final SegmentStore store;
    private final MemberStore members;
    private final Membership membership;
    private final Clock clock;

    SegmentBuilder(SegmentStore store, MemberStore members, Membership membership, Clock clock) {
        this.store = store;
        this.members = members;
        this.membership = membership;
        this.clock = clock;
    }

    /** One stretch of the oldest build. Answers how many stretches that was; 0 when there is nothing to do. */
    @Transactional
    public int step() {
        Optional<Open> taken = members.takeBuild();
        return taken.map(this::advance).orElse(0);
    }

    private int advance(Open build) {
        SegmentId segment = build.segment();
        Rule rule = store.lock(List.of(segment)).get(segment);
        Optional<Stretch> next = members.stretch(build.past(), STRETCH);
        if (rule == null || next.isEmpty()) {
            members.finish(segment, clock.instant());
            return 1;
        }
        Stretch stretch = next.get();
        String name = store.names(List.of(segment)).getOrDefault(segment, "");
        membership.change(
                segment, name, members.entering(segment, rule, stretch), members.leaving(segment, rule, stretch));
        members.advance(segment, stretch);
        return 1;
    }

    /** Begins builds for rules that time alone may have changed. Answers how many. */
    @Transactional
    public int beginTimed() {
        List<SegmentId> stale = members.stale(clock.instant().minus(TIMED));
        stale.forEach(segment -> members.addBuild(segment, clock.instant()));
        return stale.size();
    }
}
