package io.journeyman.segments;

import io.journeyman.events.ContactEvent;
import io.journeyman.events.EventConsumer;
import io.journeyman.events.EventKinds;
import io.journeyman.rules.Rule;
import io.journeyman.rules.Rules;
import io.journeyman.shared.ContactId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows what changes about people and judges anew the people and segments it touches, nobody else. */
@Component
class SegmentWatch implements EventConsumer {

    private final SegmentStore store;
    private final MemberStore members;
    private final Membership membership;
    private final Rules rules;

    SegmentWatch(SegmentStore store, MemberStore members, Membership membership, Rules rules) {
        this.store = store;
        this.members = members;
        this.membership = membership;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "segments";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                EventKinds.CONTACT_CREATED,
                EventKinds.CONTACT_CHANGED,
                EventKinds.SCORE_CHANGED,
                EventKinds.LIST_ADDED,
                EventKinds.LIST_REMOVED,
                EventKinds.SEGMENT_ENTERED,
                EventKinds.SEGMENT_LEFT);
    }

    @Override
    public void consume(List<ContactEvent> batch) {
        Map<SegmentId, Rule> touched = store.rules(fields(batch));
        if (touched.isEmpty()) {
            return;
        }
        Map<SegmentId, Rule> locked = store.lock(touched.keySet());
        Set<ContactId> contacts =
                batch.stream().map(ContactEvent::contact).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<SegmentId, Set<ContactId>> matching = rules.matching(contacts, locked);
        Map<SegmentId, Set<ContactId>> inside = members.membersOf(locked.keySet(), contacts);
        Map<SegmentId, String> names = store.names(locked.keySet());
        for (SegmentId segment : locked.keySet()) {
            Set<ContactId> now = matching.getOrDefault(segment, Set.of());
            Set<ContactId> before = inside.getOrDefault(segment, Set.of());
            membership.change(segment, names.getOrDefault(segment, ""), minus(now, before), minus(before, now));
        }
    }

    /** The fields that changed; null where somebody is new, which touches every segment. */
    private static @Nullable Set<String> fields(List<ContactEvent> batch) {
        Set<String> fields = new HashSet<>();
        for (ContactEvent event : batch) {
            switch (event.kind()) {
                case EventKinds.CONTACT_CREATED -> {
                    return null;
                }
                case EventKinds.CONTACT_CHANGED -> fields.addAll(changed(event));
                case EventKinds.SCORE_CHANGED -> fields.add("score.total");
                case EventKinds.LIST_ADDED, EventKinds.LIST_REMOVED -> fields.add(ListFields.MEMBER);
                default -> fields.add(SegmentFields.MEMBER);
            }
        }
        return fields;
    }

    private static List<String> changed(ContactEvent event) {
        return event.properties().get("fields") instanceof Collection<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Set<ContactId> minus(Set<ContactId> from, Set<ContactId> what) {
        Set<ContactId> rest = new LinkedHashSet<>(from);
        rest.removeAll(what);
        return rest;
    }
}
