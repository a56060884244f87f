package io.journeyman.segments;

import io.journeyman.shared.ContactId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saved rules and who matches them. Membership is kept: each event re-judges only the people and segments it touches, and
 * only a changed rule looks at everybody. Appends segment.entered and segment.left, once for each real change.
 */
@Service
public class Segments {

    Segments() {}

    /** One segment. */
    @Transactional(readOnly = true)
    public Segment get(SegmentId id) {
        throw new UnsupportedOperationException("follows");
    }

    /** Whether the person is in it now. */
    @Transactional(readOnly = true)
    public boolean contains(SegmentId segment, ContactId contact) {
        throw new UnsupportedOperationException("follows");
    }
}
