package io.journeyman.journeys;

import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.Contacts;
import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.Instances;
import io.journeyman.engine.Standing;
import io.journeyman.events.ContactEvent;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts people on the diagram and tells one person's path, from the traces. */
@Service
public class JourneyNumbers {

    private final NumbersStore store;
    private final JourneyStore journeys;
    private final VersionStore versionRows;
    private final PublishedVersions versions;
    private final EnrolmentStore entries;
    private final Instances instances;
    private final Contacts contacts;
    private final Whys whys;
    private final Clock clock;

    JourneyNumbers(
            NumbersStore store,
            JourneyStore journeys,
            VersionStore versionRows,
            PublishedVersions versions,
            EnrolmentStore entries,
            Instances instances,
            Contacts contacts,
            Whys whys,
            Clock clock) {
        this.store = store;
        this.journeys = journeys;
        this.versionRows = versionRows;
        this.versions = versions;
        this.entries = entries;
        this.instances = instances;
        this.contacts = contacts;
        this.whys = whys;
        this.clock = clock;
    }

    /**
     * Where everybody is.
     *
     * @param version one version, or null for all together
     * @param from count what began at or after this, or null for all time
     */
    @Transactional(readOnly = true)
    public LiveNumbers live(JourneyId id, @Nullable Integer version, @Nullable Instant from) {
        journeys.require(id);
        JourneyCounts counts = store.counts(id, version, from);
        return new LiveNumbers(
                version,
                from,
                clock.instant(),
                counts.entered(),
                counts.inside(),
                entries.waiting(id),
                store.elements(id, version, from, stuck(id, version)),
                store.arrows(id, version, from),
                store.ends(id, version, from));
    }

    /** Stuck people by element, as the engine room knows them. */
    private Map<String, Long> stuck(JourneyId id, @Nullable Integer version) {
        Map<String, Long> stuck = new HashMap<>();
        for (JourneyVersion published : versionRows.of(id)) {
            boolean asked = version == null || version == published.number();
            if (asked && published.insideNow() > 0) {
                versionRows.origin(id, published.number()).ifPresent(origin -> instances
                        .counts(origin.definitionId())
                        .forEach((element, count) -> stuck.merge(element, count.stuck(), Long::sum)));
            }
        }
        return stuck;
    }

    /** Numbers of several journeys, for their list. */
    @Transactional(readOnly = true)
    public Map<JourneyId, JourneyCounts> counts(Collection<JourneyId> ids) {
        Map<JourneyId, JourneyCounts> counts = new HashMap<>(store.counts(ids));
        ids.forEach(id -> counts.putIfAbsent(id, JourneyCounts.NONE));
        return counts;
    }

    /**
     * The people at a step.
     *
     * @param hereNow only those who stand there, longest first; else everybody who ever came, newest first
     */
    @Transactional(readOnly = true)
    public Page<PersonHere> people(
            JourneyId id, String elementId, @Nullable Integer version, boolean hereNow, Paging paging) {
        Journey journey = journeys.find(id).orElseThrow(JourneyNotFound::new);
        Page<NumbersStore.Visit> page = store.at(id, elementId, version, hereNow, paging);
        Map<ContactId, ContactRecord> people = contacts.all(page.items().stream()
                .map(NumbersStore.Visit::contact)
                .distinct()
                .toList());
        return page.map(visit -> person(journey, visit, people.get(visit.contact())));
    }

    private PersonHere person(Journey journey, NumbersStore.Visit visit, @Nullable ContactRecord contact) {
        Optional<Standing> standing = visit.leftAt() != null
                ? Optional.empty()
                : instances.standing(visit.instanceId()).stream()
                        .filter(place -> place.elementId().equals(visit.elementId()))
                        .findFirst();
        DiagramElement element = diagram(visit).element(visit.elementId()).orElse(null);
        boolean held = journey.state() == JourneyState.HELD;
        return new PersonHere(
                visit.contact(),
                contact == null ? "" : contact.displayName(),
                visit.instanceId(),
                visit.version(),
                visit.enteredAt(),
                visit.leftAt(),
                standing.map(Standing::due).orElse(null),
                standing.map(place -> whys.standing(place, element, held).get(0))
                        .orElse(null));
    }

    private Diagram diagram(NumbersStore.Visit visit) {
        return versions.version(visit.journey(), visit.version()).orElseThrow().diagram();
    }

    /** A person's runs through journeys, newest first. */
    @Transactional(readOnly = true)
    public Page<RunRow> runsOf(ContactId contact, Paging paging) {
        contacts.get(contact);
        return store.runsOf(contact, paging);
    }

    /**
     * One person's way through one run.
     *
     * @param instanceId the outermost run or one of its parts
     */
    @Transactional(readOnly = true)
    public PersonPath path(String instanceId) {
        String root = store.rootOf(instanceId).orElseThrow(RunNotFound::new);
        RunRow run = store.run(root).orElseThrow(RunNotFound::new);
        boolean held = journeys.find(run.journey()).map(Journey::state).orElse(JourneyState.ENDED) == JourneyState.HELD;
        List<Standing> standing = run.endedAt() == null ? instances.standing(root) : List.of();
        List<ContactEvent> notSent = whys.notSent(run.contact(), run.startedAt());
        List<PersonPath.PathStep> steps = new ArrayList<>();
        String last = "";
        for (NumbersStore.Visit visit : store.path(root)) {
            if (!visit.visitId().equals(last)) { // a fork has a row for each arrow
                steps.add(step(visit, standing, notSent, held));
            }
            last = visit.visitId();
        }
        String name =
                contacts.find(run.contact()).map(ContactRecord::displayName).orElse("");
        return new PersonPath(run, name, steps);
    }

    private PersonPath.PathStep step(
            NumbersStore.Visit visit, List<Standing> standing, List<ContactEvent> notSent, boolean held) {
        Diagram diagram = diagram(visit);
        DiagramElement element = diagram.element(visit.elementId()).orElse(null);
        Optional<Standing> here = visit.leftAt() != null
                ? Optional.empty()
                : standing.stream()
                        .filter(place -> place.instanceId().equals(visit.instanceId())
                                && place.elementId().equals(visit.elementId()))
                        .findFirst();
        List<Why> why = here.map(place -> whys.standing(place, element, held))
                .orElseGet(() -> whys.passed(visit, diagram, notSent));
        String name = element == null ? null : element.name();
        return new PersonPath.PathStep(
                visit.instanceId(),
                visit.journey(),
                visit.version(),
                visit.elementId(),
                name == null || name.isBlank() ? visit.elementType() : name,
                visit.elementType(),
                visit.enteredAt(),
                visit.leftAt(),
                visit.flowId(),
                visit.outcome(),
                here.map(Standing::due).orElse(null),
                why);
    }
}
