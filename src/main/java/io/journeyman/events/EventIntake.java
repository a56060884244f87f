package io.journeyman.events;

import io.journeyman.contacts.ContactKeys;
import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.contacts.EmailAddresses;
import io.journeyman.contacts.UpsertRule;
import io.journeyman.contacts.Upserted;
import io.journeyman.shared.Actor;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.Problem.FieldError;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what other systems say people did. */
@Service
public class EventIntake {

    private static final String SOURCE = "api";

    private final ContactEvents events;
    private final EventStore store;
    private final ApiNameStore names;
    private final Contacts contacts;
    private final ContactKeys keys;
    private final CurrentActor actor;
    private final Clock clock;

    EventIntake(
            ContactEvents events,
            EventStore store,
            ApiNameStore names,
            Contacts contacts,
            ContactKeys keys,
            CurrentActor actor,
            Clock clock) {
        this.events = events;
        this.store = store;
        this.names = names;
        this.contacts = contacts;
        this.keys = keys;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Appends what is right and tells for each what became of it, in order. Wrong ones do not stop the others. The kinds
     * are {@code api.<name>}, the source is {@code api}.
     */
    @Transactional
    public List<Received> receive(List<ToldEvent> told) {
        Instant now = clock.instant();
        Map<String, ContactId> known = knownKeys(told);
        People people = new People(told);
        List<@Nullable Received> outcomes = new ArrayList<>();
        List<NewEvent> fresh = new ArrayList<>();
        for (ToldEvent event : told) {
            Received outcome = judge(event, known, people, now);
            outcomes.add(outcome);
            if (outcome.outcome() == Received.Outcome.APPENDED && outcome.contact() != null) {
                fresh.add(event(event, outcome.contact(), now));
                if (event.key() != null) {
                    known.put(scoped(event.key()), outcome.contact());
                }
            }
        }
        events.append(fresh);
        names.remember(fresh.stream().map(NewEvent::kind).collect(Collectors.toSet()), now);
        return List.copyOf(outcomes);
    }

    private Received judge(ToldEvent event, Map<String, ContactId> known, People people, Instant now) {
        List<FieldError> errors = ToldCheck.errors(event, now);
        if (!errors.isEmpty()) {
            return new Received(Received.Outcome.REFUSED, null, errors);
        }
        ContactId before = event.key() == null ? null : known.get(scoped(event.key()));
        return before != null ? new Received(Received.Outcome.KNOWN, before, List.of()) : people.find(event.who());
    }

    private NewEvent event(ToldEvent told, ContactId contact, Instant now) {
        NewEvent event = NewEvent.of(contact, EventKinds.API + told.name(), told.at() == null ? now : told.at(), SOURCE)
                .titled(told.title());
        for (Map.Entry<String, Object> fact : told.properties().entrySet()) {
            event = event.with(fact.getKey(), fact.getValue());
        }
        return told.key() == null ? event : event.once(scoped(told.key()));
    }

    private Map<String, ContactId> knownKeys(List<ToldEvent> told) {
        Set<String> asked = new HashSet<>();
        for (ToldEvent event : told) {
            if (event.key() != null) {
                asked.add(scoped(event.key()));
            }
        }
        return new HashMap<>(store.contactsByProvided(SOURCE, asked));
    }

    /** Two clients may use the same keys. */
    private String scoped(String key) {
        Actor who = actor.get();
        return (who.id() == null ? who.kind().name() : who.id()) + ":" + key;
    }

    /** The people of one batch, looked up together. */
    private final class People {

        private final Map<ContactId, ContactRecord> byId;
        private final Map<String, ContactId> byKey;
        private final Map<String, ContactId> byEmail = new HashMap<>();

        People(List<ToldEvent> told) {
            Set<ContactId> ids = new HashSet<>();
            Set<String> externals = new HashSet<>();
            Set<String> emails = new HashSet<>();
            for (ToldEvent event : told) {
                id(event.who()).ifPresent(ids::add);
                Optional.ofNullable(event.who().externalId()).ifPresent(externals::add);
                address(event.who()).ifPresent(emails::add);
            }
            byId = contacts.all(ids);
            byKey = externals.isEmpty() ? Map.of() : keys.all(ContactKeys.Kind.EXTERNAL, externals);
            contacts.byEmails(emails).forEach((email, contact) -> byEmail.put(email, contact.id()));
        }

        Received find(ToldEvent.Who who) {
            ContactId contact = id(who).filter(byId::containsKey).orElse(null);
            if (contact == null && who.externalId() != null) {
                contact = byKey.get(who.externalId());
            }
            String email = address(who).orElse(null);
            if (contact == null && email != null) {
                contact = byEmail.get(email);
            }
            boolean known = contact != null;
            if (known && (!who.create() || who.values().keys().isEmpty())) {
                return new Received(Received.Outcome.APPENDED, contact, List.of());
            }
            if (!who.create()) {
                return refused("/contact", "unknown-contact", "Nobody is known by this; ask to create a contact.");
            }
            return email == null
                    ? refused("/contact/email", "not-an-address", "A new contact needs an e-mail address.")
                    : create(who, email);
        }

        private Received create(ToldEvent.Who who, String email) {
            ContactValues values = who.values().with("email", email).with("source", sourceOf(who));
            Upserted made = contacts.upsert(List.of(values), UpsertRule.FILL).get(0);
            ContactId contact = made.contact();
            if (contact == null) {
                return new Received(
                        Received.Outcome.REFUSED,
                        null,
                        made.errors().stream()
                                .map(error -> new FieldError(
                                        "/contact/values" + error.pointer(), error.code(), error.message()))
                                .toList());
            }
            byEmail.put(email, contact);
            if (who.externalId() != null) {
                keys.put(contact, ContactKeys.Kind.EXTERNAL, who.externalId());
            }
            return new Received(Received.Outcome.APPENDED, contact, List.of());
        }

        private static String sourceOf(ToldEvent.Who who) {
            Object given = who.values().get("source");
            return given == null || given.toString().isBlank() ? SOURCE : given.toString();
        }

        private static Received refused(String at, String code, String message) {
            return new Received(Received.Outcome.REFUSED, null, List.of(new FieldError(at, code, message)));
        }

        private static Optional<ContactId> id(ToldEvent.Who who) {
            try {
                return Optional.ofNullable(who.id()).map(ContactId::of);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private static Optional<String> address(ToldEvent.Who who) {
            return Optional.ofNullable(who.email()).flatMap(EmailAddresses::normalise);
        }
    }
}
