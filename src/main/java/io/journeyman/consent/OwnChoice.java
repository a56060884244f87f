package io.journeyman.consent;

import io.journeyman.consent.ConsentStatement.Evidence;
import io.journeyman.consent.ConsentStatement.LegalBasis;
import io.journeyman.consent.ConsentStatement.Source;
import io.journeyman.consent.ConsentStatement.Wording;
import io.journeyman.consent.Suppression.Cause;
import io.journeyman.contacts.ContactHolds;
import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.Contacts;
import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.events.NewEvent;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person decides on our public pages, without a log-in, by a signed link from a message. A link of somebody who was
 * erased since works like any other and changes nothing, so that it tells nothing.
 */
@Service
public class OwnChoice {

    private static final Duration PAUSE = Duration.ofDays(30);
    private static final String PAUSE_SOURCE = "preferences";

    private final UnsubscribeLinks links;
    private final Consents consents;
    private final Purposes purposes;
    private final Suppressions suppressions;
    private final Contacts contacts;
    private final ContactHolds holds;
    private final ContactEvents events;
    private final Clock clock;

    OwnChoice(
            UnsubscribeLinks links,
            Consents consents,
            Purposes purposes,
            Suppressions suppressions,
            Contacts contacts,
            ContactHolds holds,
            ContactEvents events,
            Clock clock) {
        this.links = links;
        this.consents = consents;
        this.purposes = purposes;
        this.suppressions = suppressions;
        this.contacts = contacts;
        this.holds = holds;
        this.events = events;
        this.clock = clock;
    }

    /** What an unsubscribe link is about, in words. */
    public record Offer(String purpose, Channel channel) {}

    /** One box of the preference page. */
    public record Box(Purpose purpose, @Nullable Channel channel, boolean ticked) {

        /** How the box is called in the form. */
        public String key() {
            return purpose.key() + ":" + ConsentStore.text(channel);
        }
    }

    /** What the link takes back; empty where it was not made by us. */
    @Transactional(readOnly = true)
    public Optional<Offer> offer(String token) {
        return links.unsubscribe(token)
                .map(target -> new Offer(
                        purposes.find(target.purpose()).map(Purpose::name).orElse(target.purpose()), target.channel()));
    }

    /** Takes the one purpose on the one channel back. False where the link was not made by us. */
    @Transactional
    public boolean unsubscribe(String token) {
        var target = links.unsubscribe(token);
        target.flatMap(link -> contacts.find(link.contact())).ifPresent(person -> {
            var link = target.get();
            withdraw(person, link.purpose(), link.channel(), Source.Kind.ONE_CLICK);
            events.append(NewEvent.of(person.id(), EventKinds.MESSAGE_UNSUBSCRIBED, clock.instant(), "consent")
                    .with("purpose", link.purpose())
                    .with("channel", link.channel().name()));
        });
        return target.isPresent();
    }

    /** Takes everything back, and puts the person's addresses on the do-not-write list, which outlives an erasure. */
    @Transactional
    public boolean unsubscribeFromAll(String token) {
        var target = links.unsubscribe(token);
        target.flatMap(link -> contacts.find(link.contact()))
                .ifPresent(person -> allOff(person, Source.Kind.ONE_CLICK));
        return target.isPresent();
    }

    private void allOff(ContactRecord person, Source.Kind way) {
        withdraw(person, null, null, way);
        Arrays.stream(Channel.values()).forEach(channel -> {
            String address = OwnWord.address(person, channel);
            if (address != null) {
                suppressions.add(channel, address, Cause.ONE_CLICK, way.name());
            }
        });
        events.append(NewEvent.of(person.id(), EventKinds.MESSAGE_UNSUBSCRIBED, clock.instant(), "consent")
                .with("purpose", "*"));
    }

    /** The boxes of the preference page: marketing per channel the person can be reached on. Empty for a foreign link. */
    @Transactional(readOnly = true)
    public Optional<List<Box>> boxes(String token) {
        return links.preferencesOf(token)
                .map(contact -> contacts.find(contact).map(this::boxes).orElse(List.of()));
    }

    private List<Box> boxes(ContactRecord person) {
        List<StandingConsent> standing = consents.standing(person.id());
        List<Box> boxes = new ArrayList<>();
        for (Purpose purpose : purposes.all()) {
            if (!purpose.active() || purpose.kind() == Purpose.Kind.SERVICE) {
                continue;
            }
            if (purpose.kind() == Purpose.Kind.TRACKING) {
                boxes.add(new Box(purpose, null, given(standing, purpose, null)));
                continue;
            }
            for (Channel channel : Channel.values()) {
                if (OwnWord.address(person, channel) != null) {
                    boxes.add(new Box(purpose, channel, given(standing, purpose, channel)));
                }
            }
        }
        return boxes;
    }

    private static boolean given(List<StandingConsent> standing, Purpose purpose, @Nullable Channel channel) {
        return standing.stream()
                .anyMatch(one -> one.purpose().equals(purpose.key())
                        && one.channel() == channel
                        && one.state() == ConsentState.GIVEN);
    }

    /**
     * Makes what is ticked the person's word; only what changed is noted.
     *
     * @param ticked keys of the ticked boxes
     * @return false where the link was not made by us
     */
    @Transactional
    public boolean choose(String token, Set<String> ticked, Evidence evidence, String language) {
        Optional<ContactId> contact = links.preferencesOf(token);
        contact.flatMap(contacts::find).ifPresent(person -> {
            List<ConsentStatement> given = new ArrayList<>();
            for (Box box : boxes(person)) {
                boolean wanted = ticked.contains(box.key());
                if (wanted && !box.ticked()) {
                    given.add(statement(person, box, evidence, language));
                } else if (!wanted && box.ticked()) {
                    withdraw(person, box.purpose().key(), box.channel(), Source.Kind.PREFERENCE_PAGE);
                }
            }
            if (!given.isEmpty()) {
                consents.record(given);
            }
        });
        return contact.isPresent();
    }

    private ConsentStatement statement(ContactRecord person, Box box, Evidence evidence, String language) {
        String text = box.purpose().name() + ": " + box.purpose().description();
        return new ConsentStatement(
                person.id(),
                box.purpose().key(),
                box.channel(),
                ConsentState.GIVEN,
                LegalBasis.CONSENT,
                clock.instant(),
                new Source(Source.Kind.PREFERENCE_PAGE, null, null),
                new Wording(text, language),
                evidence);
    }

    /** Takes everything back from the preference page. */
    @Transactional
    public boolean nothingAnyMore(String token) {
        Optional<ContactId> contact = links.preferencesOf(token);
        contact.flatMap(contacts::find).ifPresent(person -> allOff(person, Source.Kind.PREFERENCE_PAGE));
        return contact.isPresent();
    }

    /** Lets marketing messages rest for thirty days. */
    @Transactional
    public boolean pause(String token) {
        Optional<ContactId> contact = links.preferencesOf(token);
        contact.flatMap(contacts::find)
                .ifPresent(person ->
                        holds.hold(person.id(), PAUSE_SOURCE, clock.instant().plus(PAUSE)));
        return contact.isPresent();
    }

    private void withdraw(ContactRecord person, @Nullable String purpose, @Nullable Channel channel, Source.Kind way) {
        consents.withdraw(new Withdrawal(person.id(), purpose, channel, new Source(way, null, null), null));
    }
}
