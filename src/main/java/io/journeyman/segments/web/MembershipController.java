package io.journeyman.segments.web;

import io.journeyman.contacts.Contacts;
import io.journeyman.segments.Lists;
import io.journeyman.segments.Segments;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The segments and lists one person belongs to. */
@RestController
@RequestMapping("/api/contacts/{contact}/memberships")
final class MembershipController {

    private final Segments segments;
    private final Lists lists;
    private final Contacts contacts;

    MembershipController(Segments segments, Lists lists, Contacts contacts) {
        this.segments = segments;
        this.lists = lists;
        this.contacts = contacts;
    }

    /** One of them, by id and name. */
    record MembershipBody(String id, String name) {}

    /** All of them, by name. */
    record MembershipsBody(List<MembershipBody> segments, List<MembershipBody> lists) {}

    @Allowed(Permission.CONTACTS_READ)
    @GetMapping
    MembershipsBody of(@PathVariable ContactId contact) {
        contacts.get(contact);
        return new MembershipsBody(
                segments.of(contact).stream()
                        .map(segment -> new MembershipBody(segment.id().toString(), segment.name()))
                        .toList(),
                lists.of(contact).stream()
                        .map(list -> new MembershipBody(list.id().toString(), list.name()))
                        .toList());
    }
}
