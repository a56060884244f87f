package io.journeyman.journeys;

import io.journeyman.audit.Audit;
import io.journeyman.engine.DeployedVersion;
import io.journeyman.engine.Deployments;
import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.DiagramRefused;
import io.journeyman.engine.Diagrams;
import io.journeyman.rules.Rule;
import io.journeyman.rules.Rules;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.Invalid;
import io.journeyman.steps.Settings;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes drafts as versions that never change. Moves nobody: people under way finish on their version. Rolling back is
 * publishing an older one again.
 */
@Service
public class Publishing {

    private static final int LONGEST_COMMENT = 1_000;

    private final JourneyStore journeys;
    private final DraftStore drafts;
    private final VersionStore versions;
    private final WayInStore waysIn;
    private final UseStore uses;
    private final DiagramUses diagramUses;
    private final DiagramChecks checks;
    private final StartBlock start;
    private final MatchingRule matching;
    private final Enrolments enrolments;
    private final Diagrams diagrams;
    private final Deployments deployments;
    private final Rules rules;
    private final CurrentActor actor;
    private final Audit audit;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Publishing(
            JourneyStore journeys,
            DraftStore drafts,
            VersionStore versions,
            WayInStore waysIn,
            UseStore uses,
            DiagramUses diagramUses,
            DiagramChecks checks,
            StartBlock start,
            MatchingRule matching,
            Enrolments enrolments,
            Diagrams diagrams,
            Deployments deployments,
            Rules rules,
            CurrentActor actor,
            Audit audit,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.journeys = journeys;
        this.drafts = drafts;
        this.versions = versions;
        this.waysIn = waysIn;
        this.uses = uses;
        this.diagramUses = diagramUses;
        this.checks = checks;
        this.start = start;
        this.matching = matching;
        this.enrolments = enrolments;
        this.diagrams = diagrams;
        this.deployments = deployments;
        this.rules = rules;
        this.actor = actor;
        this.audit = audit;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** What publishing the draft would mean. */
    @Transactional(readOnly = true)
    public PublishPreview preview(JourneyId id) {
        Journey journey = journeys.find(id).orElseThrow(JourneyNotFound::new);
        DraftStore.Stored draft = drafts.find(id).orElseThrow(JourneyNotFound::new);
        Diagram diagram = diagrams.read(draft.diagram());
        List<Finding> findings = checks.findings(journey, diagram);
        boolean ready = findings.stream().noneMatch(Finding::stopsPublishing);
        Optional<Rule> rule = ready ? matchingRule(diagram) : Optional.empty();
        Map<Integer, Long> underWay = new TreeMap<>();
        List<JourneyVersion> published = versions.of(id);
        published.stream()
                .filter(version -> version.insideNow() > 0)
                .forEach(version -> underWay.put(version.number(), version.insideNow()));
        boolean changed = published.isEmpty() || !published.get(0).hash().equals(hash(draft.diagram()));
        return new PublishPreview(
                draft.revision(),
                versions.nextNumber(id),
                changed,
                findings,
                ready,
                rule.map(rules::count).orElse(null),
                rule.orElse(null),
                underWay,
                ready ? usesOf(diagram) : Map.of());
    }

    private Map<String, List<String>> usesOf(Diagram diagram) {
        return diagramUses.of(diagram).stream()
                .collect(Collectors.groupingBy(
                        UseStore.Use::kind,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(UseStore.Use::ref, Collectors.toList()),
                                refs -> refs.stream().distinct().sorted().toList())));
    }

    /** Everybody who matches a way in already and passes the entry filter. */
    private Optional<Rule> matchingRule(Diagram diagram) {
        Settings settings = startOf(diagram);
        Optional<Rule> rule = matching.of(start.ways(settings));
        return rule.map(ways -> start.filter(settings)
                .<Rule>map(filter -> new Rule.All(List.of(ways, filter)))
                .orElse(ways));
    }

    private static Settings startOf(Diagram diagram) {
        return diagram.starts().stream()
                .findFirst()
                .map(DiagramElement::settings)
                .orElse(Settings.EMPTY);
    }

    /**
     * Publishes the draft.
     *
     * @param revision the draft's revision the caller looked at
     * @throws PublishRefused where something is to be mended (422, with the elements' ids); nothing is published
     * @throws DiagramRefused where the engine room refuses the file (422, with the elements' ids)
     */
    @Transactional
    public JourneyVersion publish(JourneyId id, int revision, String comment, StartMatching startMatching) {
        Journey journey = journeys.lock(id).orElseThrow(JourneyNotFound::new);
        DraftStore.Stored draft = drafts.find(id).orElseThrow(JourneyNotFound::new);
        if (draft.revision() != revision) {
            throw Invalid.field(
                    "/revision", "draft-changed", "The drawing was saved meanwhile. Look at it again, then publish.");
        }
        return publish(journey, draft.diagram(), comment, startMatching);
    }

    /** Publishes an older version again, as the next number. The draft stays as it is. */
    @Transactional
    public JourneyVersion publishAgain(JourneyId id, int version, String comment) {
        Journey journey = journeys.lock(id).orElseThrow(JourneyNotFound::new);
        byte[] diagram = versions.diagram(id, version).orElseThrow(VersionNotFound::new);
        return publish(journey, diagram, comment, StartMatching.ONLY_NEW);
    }

    private JourneyVersion publish(Journey journey, byte[] bytes, String comment, StartMatching startMatching) {
        if (comment.length() > LONGEST_COMMENT) {
            throw Invalid.field("/comment", "too-long", "A comment has at most 1,000 characters.");
        }
        Diagram diagram = checked(journey, bytes);
        Instant now = clock.instant();
        DeployedVersion deployed = deployments.deploy(journey.key(), bytes);
        JourneyVersion version = new JourneyVersion(
                journey.id(), deployed.version(), hash(bytes), actor.get().name(), comment.strip(), now, 0);
        versions.insert(version, bytes, deployed.definitionId(), actor.get());
        openWays(journey, version.number(), diagram, now);
        uses.insert(journey.id(), version.number(), diagramUses.of(diagram));
        journeys.liveVersion(journey.id(), version.number(), now);
        if (journey.state() != JourneyState.HELD && journey.state() != JourneyState.LIVE) {
            journeys.state(journey.id(), JourneyState.LIVE, actor.get().name(), null, now);
        }
        audit.record(
                "journey.published",
                "journey",
                journey.id().toString(),
                null,
                Map.of("version", version.number(), "comment", version.comment(), "startMatching", startMatching));
        publisher.publishEvent(new JourneyPublished(journey.id(), journey.key(), version.number()));
        if (startMatching == StartMatching.NOW && matchingRule(diagram).isPresent()) {
            enrolments.enrol(journey.id(), new People.Matching());
        }
        return version;
    }

    private Diagram checked(Journey journey, byte[] bytes) {
        Diagram diagram = diagrams.read(bytes);
        if (diagram.broken() || diagram.foreign()) {
            refused(journey, diagram.problems().stream().map(p -> p.code()).toList());
            throw new DiagramRefused(diagram.problems());
        }
        List<Finding> toMend = checks.findings(journey, diagram).stream()
                .filter(Finding::stopsPublishing)
                .toList();
        if (!toMend.isEmpty()) {
            refused(journey, toMend.stream().map(Finding::code).toList());
            throw new PublishRefused(toMend);
        }
        return diagram;
    }

    private void refused(Journey journey, List<String> codes) {
        audit.refused(
                "journey.publish-refused",
                "journey",
                journey.id().toString(),
                codes.stream().distinct().limit(20).toList());
    }

    /** A way in that was open in the last version too stays open since then; a new one opens now. */
    private void openWays(Journey journey, int number, Diagram diagram, Instant now) {
        Integer last = journey.liveVersion();
        Map<WayIn, Instant> openSince = last == null || !journey.takesIn()
                ? Map.of()
                : waysIn.of(journey.id(), last).stream()
                        .collect(Collectors.toMap(WayInStore.Open::way, WayInStore.Open::liveFrom, (a, b) -> a));
        for (DiagramElement element : diagram.starts()) {
            for (WayIn way : start.ways(element.settings())) {
                waysIn.insert(
                        journey.id(),
                        number,
                        element.id(),
                        way,
                        start.reentry(element.settings()),
                        openSince.getOrDefault(way, now));
            }
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
