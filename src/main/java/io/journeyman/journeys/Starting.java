package io.journeyman.journeys;

import io.journeyman.contacts.Contacts;
import io.journeyman.engine.Instances;
import io.journeyman.engine.Start;
import io.journeyman.rules.Rule;
import io.journeyman.rules.Rules;
import io.journeyman.shared.ContactId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts those who entered, many in one transaction; an entry that fails alone waits for its next try. */
@Service
class Starting {

    private static final Logger LOG = LoggerFactory.getLogger(Starting.class);
    private static final Set<JourneyState> TAKING_IN = EnumSet.of(JourneyState.LIVE);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final EnrolmentStore entries;
    private final JourneyStore journeys;
    private final PublishedVersions versions;
    private final Instances instances;
    private final Contacts contacts;
    private final Rules rules;
    private final Clock clock;

    Starting(
            EnrolmentStore entries,
            JourneyStore journeys,
            PublishedVersions versions,
            Instances instances,
            Contacts contacts,
            Rules rules,
            Clock clock) {
        this.entries = entries;
        this.journeys = journeys;
        this.versions = versions;
        this.instances = instances;
        this.contacts = contacts;
        this.rules = rules;
        this.clock = clock;
    }

    /** Starts up to so many waiting entries in one transaction. Answers how many entries were dealt with. */
    @Transactional
    public int startSome(int limit) {
        List<EnrolmentStore.Entry> claimed = entries.claim(limit, clock.instant(), TAKING_IN);
        Map<JourneyId, List<EnrolmentStore.Entry>> byJourney = new LinkedHashMap<>();
        claimed.forEach(entry -> byJourney
                .computeIfAbsent(entry.journey(), id -> new ArrayList<>())
                .add(entry));
        byJourney.forEach(this::start);
        return claimed.size();
    }

    /** Starts the oldest waiting entry by itself; where even that fails it is put off. */
    @Transactional
    public void putOff(EnrolmentStore.Entry entry, RuntimeException failure) {
        LOG.warn("entry {} could not be started, try {}", entry.id(), entry.attempt() + 1, failure);
        Duration pause = Duration.ofSeconds(10L << Math.min(entry.attempt(), 6));
        entries.later(
                entry.id(),
                entry.attempt() + 1,
                clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause),
                "start-failed");
    }

    /** The oldest waiting entry. */
    @Transactional(readOnly = true)
    public Optional<EnrolmentStore.Entry> oldest() {
        return entries.peek(clock.instant(), TAKING_IN);
    }

    private void start(JourneyId id, List<EnrolmentStore.Entry> waiting) {
        Journey journey = journeys.find(id).orElseThrow();
        PublishedVersions.Version version = versions.live(journey).orElseThrow();
        List<EnrolmentStore.Entry> welcome = welcome(version, waiting);
        if (welcome.isEmpty()) {
            return;
        }
        List<String> started = instances.start(welcome.stream()
                .map(entry -> new Start(version.origin().definitionId(), entry.contact(), entry.subjectKey(), Map.of()))
                .toList());
        Instant now = clock.instant();
        List<EnrolmentStore.StartedEntry> rows = new ArrayList<>();
        for (int i = 0; i < welcome.size(); i++) {
            rows.add(new EnrolmentStore.StartedEntry(welcome.get(i).id(), started.get(i)));
        }
        entries.started(rows, version.origin().version(), now);
    }

    /** Those who exist and pass the entry filter; the others are refused with the reason. */
    private List<EnrolmentStore.Entry> welcome(PublishedVersions.Version version, List<EnrolmentStore.Entry> waiting) {
        Collection<ContactId> people =
                waiting.stream().map(EnrolmentStore.Entry::contact).distinct().toList();
        Set<ContactId> known = contacts.all(people).keySet();
        Rule filter = version.filter();
        Set<ContactId> fitting = filter == null ? known : rules.matching(known, filter);
        List<UUID> gone = new ArrayList<>();
        List<UUID> unfit = new ArrayList<>();
        List<EnrolmentStore.Entry> welcome = new ArrayList<>();
        for (EnrolmentStore.Entry entry : waiting) {
            if (!known.contains(entry.contact())) {
                gone.add(entry.id());
            } else if (!fitting.contains(entry.contact())) {
                unfit.add(entry.id());
            } else {
                welcome.add(entry);
            }
        }
        entries.refused(gone, "contact-gone");
        entries.refused(unfit, "filter");
        return welcome;
    }
}
