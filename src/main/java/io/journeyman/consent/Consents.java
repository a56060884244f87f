package io.journeyman.consent;

import io.journeyman.consent.ConsentStatement.Evidence;
import io.journeyman.consent.ConsentStatement.LegalBasis;
import io.journeyman.consent.ConsentStatement.Wording;
import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.events.NewEvent;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.Ids;
import io.journeyman.shared.Invalid;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who agreed to what: append-only proof, and how things stand now. Appends consent.given and consent.withdrawn. */
@Service
public class Consents {

    private static final String EVENT_SOURCE = "consent";

    private final ConsentStore store;
    private final PurposeStore purposes;
    private final ContactEvents events;
    private final OwnWord ownWord;
    private final CurrentActor actor;
    private final Clock clock;

    Consents(
            ConsentStore store,
            PurposeStore purposes,
            ContactEvents events,
            OwnWord ownWord,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.purposes = purposes;
        this.events = events;
        this.ownWord = ownWord;
        this.actor = actor;
        this.clock = clock;
    }

    /** Notes what somebody said. */
    @Transactional
    public void record(ConsentStatement statement) {
        record(List.of(statement));
    }

    /**
     * Notes what many said, set-wise (imports). A statement older than what stands is kept as proof and changes nothing.
     *
     * @throws Invalid where a purpose does not exist or a channel is missing or too much
     */
    @Transactional
    public void record(List<ConsentStatement> statements) {
        record(statements, null);
    }

    void record(List<ConsentStatement> statements, ConsentEntry.@Nullable OptIn optIn) {
        Map<String, Purpose> known = known();
        statements.forEach(statement -> check(statement, known.get(statement.purpose())));
        Instant now = clock.instant();
        Set<Wording> wordings = new LinkedHashSet<>();
        for (ConsentStatement statement : statements) {
            Wording wording = statement.wording();
            if (wording != null) {
                wordings.add(wording);
            }
        }
        wordings.forEach(wording -> store.keep(wording, now));
        append(statements.stream()
                .map(statement -> entry(statement, optIn, now))
                .toList());
        ownWord.agreed(statements);
    }

    /** Takes consent back, at once. Withdrawing what was never given is noted too: it is an objection (Art. 21). */
    @Transactional
    public void withdraw(Withdrawal withdrawal) {
        Instant now = clock.instant();
        List<ConsentEntry> entries = new ArrayList<>();
        for (Purpose purpose : known().values()) {
            String wanted = withdrawal.purpose();
            if (purpose.kind() != Purpose.Kind.SERVICE && (wanted == null || wanted.equals(purpose.key()))) {
                channels(purpose, withdrawal.channel())
                        .forEach(channel -> entries.add(withdrawn(withdrawal, purpose, channel.orElse(null), now)));
            }
        }
        append(entries);
    }

    /** Whether the person agrees now. The channel is null for tracking and profiling. */
    @Transactional(readOnly = true)
    public boolean agrees(ContactId contact, String purpose, @Nullable Channel channel) {
        return !agreeing(List.of(contact), purpose, channel).isEmpty();
    }

    /** Those of the contacts who agree now. */
    @Transactional(readOnly = true)
    public Set<ContactId> agreeing(Collection<ContactId> contacts, String purpose, @Nullable Channel channel) {
        return store.standing(contacts, purpose).entrySet().stream()
                .filter(entry -> entry.getValue().get(ConsentStore.text(channel)) == ConsentState.GIVEN)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How things stand for one person, by purpose and channel; what was never asked is missing. */
    @Transactional(readOnly = true)
    public List<StandingConsent> standing(ContactId contact) {
        return store.standing(contact);
    }

    /** All proof about one person, newest first. */
    @Transactional(readOnly = true)
    public List<ConsentEntry> proof(ContactId contact) {
        return store.entries(contact);
    }

    /** The text this person read, by its hash. Throws {@link WordingNotFound}. */
    @Transactional(readOnly = true)
    public Wording wording(ContactId contact, String hash) {
        return store.entries(contact).stream()
                .filter(entry -> hash.equals(entry.wordingHash()))
                .findFirst()
                .flatMap(entry -> store.wording(hash))
                .orElseThrow(WordingNotFound::new);
    }

    private Map<String, Purpose> known() {
        return purposes.all().stream().collect(Collectors.toMap(Purpose::key, Function.identity()));
    }

    private static void check(ConsentStatement statement, @Nullable Purpose purpose) {
        if (purpose == null || purpose.kind() == Purpose.Kind.SERVICE) {
            throw Invalid.field("/purpose", "unknown", "Choose a purpose that people can agree to.");
        }
        if (statement.state() == ConsentState.WITHDRAWN) {
            throw Invalid.field("/state", "not-a-consent", "Taking consent back has its own way.");
        }
        boolean perChannel = purpose.kind() == Purpose.Kind.MARKETING;
        if (perChannel != (statement.channel() != null)) {
            throw Invalid.field(
                    "/channel",
                    perChannel ? "missing" : "not-used",
                    perChannel ? "Say on which channel." : "This purpose holds for all channels.");
        }
    }

    /** Marketing is per channel; the others have one row without any. */
    private static List<Optional<Channel>> channels(Purpose purpose, @Nullable Channel only) {
        if (purpose.kind() != Purpose.Kind.MARKETING) {
            return only == null ? List.of(Optional.empty()) : List.of();
        }
        return only == null
                ? List.of(Optional.of(Channel.EMAIL), Optional.of(Channel.SMS), Optional.of(Channel.VIBER))
                : List.of(Optional.of(only));
    }

    private ConsentEntry entry(ConsentStatement said, ConsentEntry.@Nullable OptIn optIn, Instant now) {
        Wording wording = said.wording();
        return new ConsentEntry(
                Ids.next(),
                said.contact(),
                said.purpose(),
                said.channel(),
                said.state(),
                said.basis(),
                said.at(),
                now,
                said.source(),
                wording == null ? null : Hashes.of(wording.text()),
                wording == null ? null : wording.language(),
                said.evidence(),
                optIn,
                null,
                actor.get().name());
    }

    private ConsentEntry withdrawn(Withdrawal said, Purpose purpose, @Nullable Channel channel, Instant now) {
        return new ConsentEntry(
                Ids.next(),
                said.contact(),
                purpose.key(),
                channel,
                ConsentState.WITHDRAWN,
                LegalBasis.CONSENT,
                now,
                now,
                said.way(),
                null,
                null,
                Evidence.NONE,
                null,
                said.message(),
                actor.get().name());
    }

    /** Writes proof and tells the stream. Events carry the purpose and channel, never an address. */
    void append(List<ConsentEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        store.add(entries);
        Map<String, Purpose> names = known();
        events.append(entries.stream()
                .filter(entry -> entry.state() != ConsentState.PENDING)
                .map(entry -> event(entry, Objects.requireNonNull(names.get(entry.purpose()))))
                .toList());
    }

    private static NewEvent event(ConsentEntry entry, Purpose purpose) {
        String kind = entry.state() == ConsentState.GIVEN ? EventKinds.CONSENT_GIVEN : EventKinds.CONSENT_WITHDRAWN;
        return NewEvent.of(entry.contact(), kind, entry.at(), EVENT_SOURCE)
                .titled(purpose.name())
                .about("consent", entry.id().toString())
                .with("purpose", entry.purpose())
                .with("channel", ConsentStore.text(entry.channel()))
                .with("way", entry.source().kind().name());
    }
}
