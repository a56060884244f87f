package io.journeyman.segments;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.PersonalData;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Membership in segments and lists, for export, erasure and merging. */
@Component
class SegmentPersonalData implements PersonalData {

    private final MemberStore members;
    private final SegmentStore segments;
    private final ListStore lists;
    private final Clock clock;

    SegmentPersonalData(MemberStore members, SegmentStore segments, ListStore lists, Clock clock) {
        this.members = members;
        this.segments = segments;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> export(ContactId contact) {
        List<SegmentId> in = members.segmentsOf(contact);
        return Map.of(
                "segments", List.copyOf(segments.names(in).values()),
                "lists", lists.listsOf(contact).stream().map(ContactList::name).toList());
    }

    @Override
    public void erase(ContactId contact) {
        segments.lock(members.segmentsOf(contact));
        members.removeEverywhere(contact);
        lists.listsOf(contact).forEach(list -> lists.remove(list.id(), List.of(contact)));
    }

    /** Lists are united; segments are judged anew from the survivor's changed data. */
    @Override
    public void merge(ContactId from, ContactId into) {
        lists.listsOf(from).forEach(list -> lists.add(list.id(), Set.of(into), "merge", clock.instant()));
        erase(from);
    }
}
