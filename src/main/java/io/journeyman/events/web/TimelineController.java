package io.journeyman.events.web;

import io.journeyman.contacts.Contacts;
import io.journeyman.events.ContactEvent;
import io.journeyman.events.ContactEvents;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a person did and had done to them; the screens make the sentences from kind, title and parameters. */
@RestController
@RequestMapping("/api/contacts/{contact}/timeline")
final class TimelineController {

    private final ContactEvents events;
    private final Contacts contacts;

    TimelineController(ContactEvents events, Contacts contacts) {
        this.events = events;
        this.contacts = contacts;
    }

    /**
     * One event.
     *
     * @param kind what happened, for example {@code message.clicked}
     * @param at when it happened
     * @param title what it was about: a page, a message, a list
     * @param refKind what {@code refId} points to
     * @param parameters further facts for the sentence, different for each kind
     */
    record TimelineEntryBody(
            UUID id,
            String kind,
            Instant at,
            String source,
            @Nullable String title,
            @Nullable String refKind,
            @Nullable String refId,
            Map<String, Object> parameters) {

        static TimelineEntryBody of(ContactEvent event) {
            return new TimelineEntryBody(
                    event.id(),
                    event.kind(),
                    event.at(),
                    event.source(),
                    event.title(),
                    event.refKind(),
                    event.refId(),
                    event.properties());
        }
    }

    /** @param kinds only these, with a trailing star for all that begin so ({@code message.*}); everything where missing */
    @Allowed(Permission.CONTACTS_READ)
    @GetMapping
    Page<TimelineEntryBody> page(
            @PathVariable ContactId contact,
            Paging paging,
            @RequestParam(required = false) @Nullable List<String> kinds) {
        contacts.get(contact);
        Set<String> wanted = kinds == null || kinds.isEmpty() ? Set.of("*") : Set.copyOf(kinds);
        return events.timeline(contact, wanted, paging).map(TimelineEntryBody::of);
    }
}
