package io.journeyman.segments;

import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.events.NewEvent;
import io.journeyman.shared.ContactId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets people enter and leave, with one event each. The caller holds the segment's lock and has seen who is in. */
@Component
class Membership {

    private static final String SOURCE = "segment";

    private final MemberStore members;
    private final ContactEvents events;
    private final Clock clock;

    Membership(MemberStore members, ContactEvents events, Clock clock) {
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    void change(SegmentId segment, String name, Collection<ContactId> entering, Collection<ContactId> leaving) {
        Instant now = clock.instant();
        List<NewEvent> happened = new ArrayList<>();
        if (!entering.isEmpty()) {
            members.enter(segment, entering, now);
            entering.forEach(contact -> happened.add(event(contact, EventKinds.SEGMENT_ENTERED, segment, name, now)));
        }
        if (!leaving.isEmpty()) {
            members.leave(segment, leaving);
            leaving.forEach(contact -> happened.add(event(contact, EventKinds.SEGMENT_LEFT, segment, name, now)));
        }
        if (!happened.isEmpty()) {
            events.append(happened);
        }
    }

    private static NewEvent event(ContactId contact, String kind, SegmentId segment, String name, Instant now) {
        return NewEvent.of(contact, kind, now, SOURCE).titled(name).about("segment", segment.toString());
    }
}
