package io.journeyman.journeys;

import io.journeyman.audit.Audit;
import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramProblem;
import io.journeyman.engine.DiagramRefused;
import io.journeyman.engine.Diagrams;
import io.journeyman.shared.CurrentActor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drawings being worked on. What cannot be read safely is refused and nothing is stored; what Journeyman cannot run is kept
 * but rests; what is not finished is kept with the list of what to mend.
 */
@Service
public class Drafts {

    private final JourneyStore journeys;
    private final DraftStore drafts;
    private final VersionStore versions;
    private final Diagrams diagrams;
    private final DiagramChecks checks;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    Drafts(
            JourneyStore journeys,
            DraftStore drafts,
            VersionStore versions,
            Diagrams diagrams,
            DiagramChecks checks,
            CurrentActor actor,
            Audit audit,
            Clock clock) {
        this.journeys = journeys;
        this.drafts = drafts;
        this.versions = versions;
        this.diagrams = diagrams;
        this.checks = checks;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** The draft, judged anew. */
    @Transactional(readOnly = true)
    public JourneyDraft open(JourneyId id) {
        Journey journey = journeys.find(id).orElseThrow(JourneyNotFound::new);
        DraftStore.Stored stored = drafts.find(id).orElseThrow(JourneyNotFound::new);
        return draft(journey, stored.revision(), stored.diagram(), stored.author(), stored.savedAt());
    }

    /**
     * Saves over the revision it was drawn on.
     *
     * @throws DiagramRefused where the file is broken (400); nothing is stored
     * @throws DraftStale where somebody else saved since (409); this drawing is kept as a copy
     */
    @Transactional(noRollbackFor = DraftStale.class)
    public JourneyDraft save(JourneyId id, int baseRevision, byte[] diagram) {
        Journey journey = journeys.find(id).orElseThrow(JourneyNotFound::new);
        Diagram read = readable(id, diagram);
        Instant now = clock.instant();
        if (!drafts.save(id, baseRevision, diagram, actor.get(), now)) {
            throw stale(id, baseRevision, diagram, now);
        }
        journeys.touch(id, now);
        return draft(journey, baseRevision + 1, diagram, read, actor.get().name(), now);
    }

    private DraftStale stale(JourneyId id, int baseRevision, byte[] diagram, Instant now) {
        DraftStore.Stored newer = drafts.find(id).orElseThrow(JourneyNotFound::new);
        UUID copy = drafts.keepCopy(id, baseRevision, diagram, actor.get(), now);
        return new DraftStale(newer.revision(), newer.author(), newer.savedAt(), copy);
    }

    /** What a file would be judged as; nothing is stored. */
    @Transactional(readOnly = true)
    public JourneyDraft check(JourneyId id, byte[] diagram) {
        Journey journey = journeys.find(id).orElseThrow(JourneyNotFound::new);
        Diagram read = readable(id, diagram);
        return draft(journey, 0, diagram, read, actor.get().name(), clock.instant());
    }

    /** Saves that came too late, newest first. */
    @Transactional(readOnly = true)
    public List<DraftCopy> copies(JourneyId id) {
        journeys.require(id);
        return drafts.copies(id).stream()
                .map(copy -> new DraftCopy(
                        copy.id(), copy.baseRevision(), copy.author(), copy.savedAt(), text(copy.diagram())))
                .toList();
    }

    /** Throws a copy away. */
    @Transactional
    public void deleteCopy(JourneyId id, UUID copy) {
        if (!drafts.deleteCopy(id, copy)) {
            throw new VersionNotFound();
        }
    }

    /** Makes a published version the draft again, over the revision the caller saw. */
    @Transactional(noRollbackFor = DraftStale.class)
    public JourneyDraft startFrom(JourneyId id, int version, int baseRevision) {
        byte[] diagram = versions.diagram(id, version).orElseThrow(VersionNotFound::new);
        JourneyDraft draft = save(id, baseRevision, diagram);
        audit.record("journey.draft-reset", "journey", id.toString(), null, Map.of("version", version));
        return draft;
    }

    private Diagram readable(JourneyId id, byte[] diagram) {
        Diagram read = diagrams.read(diagram);
        if (read.broken()) {
            audit.refused("journey.draft-refused", "journey", id.toString(), codes(read));
            throw new DiagramRefused(read.problems());
        }
        return read;
    }

    private static List<String> codes(Diagram read) {
        return read.problems().stream()
                .map(DiagramProblem::code)
                .distinct()
                .limit(20)
                .toList();
    }

    private JourneyDraft draft(Journey journey, int revision, byte[] diagram, String author, Instant savedAt) {
        return draft(journey, revision, diagram, diagrams.read(diagram), author, savedAt);
    }

    private JourneyDraft draft(
            Journey journey, int revision, byte[] diagram, Diagram read, String author, Instant savedAt) {
        List<Finding> foreign = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : checks.findings(journey, read)) {
            (finding.severity() == Finding.Severity.FOREIGN ? foreign : findings).add(finding);
        }
        return new JourneyDraft(journey.id(), revision, text(diagram), author, savedAt, foreign, findings);
    }

    private static String text(byte[] diagram) {
        return new String(diagram, StandardCharsets.UTF_8);
    }
}
