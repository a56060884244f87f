package io.journeyman.segments;

import io.journeyman.shared.work.Worker;
import org.springframework.stereotype.Component;

/** Applies changed rules to everybody in the background. */
@Component
class SegmentBuilds implements Worker {

    static final String NAME = "segment-builds";

    private final SegmentBuilder builder;

    SegmentBuilds(SegmentBuilder builder) {
        this.builder = builder;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int work() {
        int done = builder.step();
        return done > 0 ? done : builder.beginTimed();
    }
}
