package io.journeyman.segments;

import io.journeyman.shared.Problem;

/** There is no such segment (404). */
public final class SegmentNotFound extends Problem {

    SegmentNotFound(SegmentId id) {
        super("segment-not-found", 404, "This segment does not exist.", "There is no segment " + id + ".");
    }
}
