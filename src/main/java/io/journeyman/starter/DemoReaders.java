package io.journeyman.starter;

import io.journeyman.contacts.Contacts;
import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.events.NewEvent;
import io.journeyman.messaging.SandboxMailbox;
import io.journeyman.messaging.SandboxMessage;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/**
 * Simulated people who read the messages of the sandbox mailbox. Each has a temper, fixed by who they are: some click what
 * interests them and read on, some only open, most do nothing.
 */
@Component
class DemoReaders {

    private static final int PAGE = 200;
    private static final int CLICKERS_OF_100 = 30;
    private static final int OPENERS_OF_100 = 62;
    private static final List<String> PAGES = List.of(
            "Planning guide",
            "Prices",
            "Customer story: a week at Karst Foods",
            "Five questions about your plan",
            "Team");

    private final SandboxMailbox mailbox;
    private final ContactEvents events;
    private final Contacts contacts;
    private final PublicDoor door;
    private final Clock clock;

    DemoReaders(SandboxMailbox mailbox, ContactEvents events, Contacts contacts, PublicDoor door, Clock clock) {
        this.mailbox = mailbox;
        this.events = events;
        this.contacts = contacts;
        this.door = door;
        this.clock = clock;
    }

    /** Everybody but these reads what came after the moment. Answers how many messages were looked at. */
    int read(Instant since, Set<ContactId> notThese) {
        List<SandboxMessage> fresh = fresh(since);
        for (SandboxMessage message : fresh) {
            ContactId contact = message.contact();
            if (contact != null
                    && !notThese.contains(contact)
                    && contacts.find(contact).isPresent()) {
                look(message, contact);
            }
        }
        return fresh.size();
    }

    private List<SandboxMessage> fresh(Instant since) {
        List<SandboxMessage> fresh = new ArrayList<>();
        for (int page = 0; ; page++) {
            Page<SandboxMessage> found = mailbox.page(null, new Paging(null, page, PAGE, null));
            List<SandboxMessage> newer = found.items().stream()
                    .filter(message -> message.receivedAt().isAfter(since))
                    .toList();
            fresh.addAll(newer);
            if (newer.size() < PAGE) {
                return fresh;
            }
        }
    }

    private void look(SandboxMessage message, ContactId contact) {
        int temper = Math.floorMod(
                contact.value().hashCode() * 31 + message.channel().ordinal(), 100);
        if (temper < OPENERS_OF_100) {
            open(message);
        }
        if (temper < CLICKERS_OF_100) {
            click(message, contact, temper);
        }
    }

    private void open(SandboxMessage message) {
        if (message.html() != null) {
            Jsoup.parse(message.html()).select("img[src*=/p/o/]").forEach(pixel -> door.follow(pixel.attr("src")));
        }
    }

    /** Clicks the first link of the message and reads some pages behind it, the keener the more. */
    void click(SandboxMessage message, ContactId contact, int temper) {
        message.links().stream()
                .map(SandboxMessage.Link::url)
                .filter(url -> url.contains("/p/c/"))
                .findFirst()
                .ifPresent(door::follow);
        int pages = temper < 6 ? 3 : temper < 15 ? 1 : 0;
        List<NewEvent> seen = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            seen.add(NewEvent.of(contact, EventKinds.PAGE_VIEWED, clock.instant(), "web")
                    .titled(PAGES.get((temper + i) % PAGES.size())));
        }
        if (temper < 8) {
            seen.add(NewEvent.of(contact, EventKinds.FORM_SUBMITTED, clock.instant(), "form")
                    .titled("Planning guide")
                    .about("form", "planning-guide"));
        }
        events.append(seen);
    }

    /** The newest message this person got, if any. */
    void clickNewest(ContactId contact) {
        mailbox.page(null, new Paging(null, 0, PAGE, null)).items().stream()
                .filter(message ->
                        contact.equals(message.contact()) && !message.links().isEmpty())
                .findFirst()
                .ifPresent(message -> click(message, contact, 3));
    }
}
