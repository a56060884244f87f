package io.journeyman.journeys;

import io.journeyman.audit.Audit;
import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramRefused;
import io.journeyman.engine.Diagrams;
import io.journeyman.shared.Actor;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Journeys and part-journeys themselves: make, find, rename, delete while never published. */
@Service
public class Journeys {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,58}[a-z0-9]");
    private static final int LONGEST_NAME = 200;

    private final JourneyStore store;
    private final DraftStore drafts;
    private final VersionStore versions;
    private final Diagrams diagrams;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    Journeys(
            JourneyStore store,
            DraftStore drafts,
            VersionStore versions,
            Diagrams diagrams,
            CurrentActor actor,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.versions = versions;
        this.diagrams = diagrams;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a journey with its first draft.
     *
     * @param key id of the process in the diagram: lower-case letters, digits and dashes; made from the name where null
     * @param diagram a BPMN file whose process has this id; an empty drawing with a start and an end where null
     * @throws JourneyNameTaken where the key is taken
     * @throws DiagramRefused where the file is broken
     */
    @Transactional
    public Journey create(String name, @Nullable String key, JourneyKind kind, byte @Nullable [] diagram) {
        String title = checkedName(name);
        String chosen = key != null ? key : diagram == null ? freeKey(title) : keyOf(diagram);
        if (!KEY.matcher(chosen).matches()) {
            throw Invalid.field(
                    "/key", "key-wrong", "A key has 3 to 60 lower-case letters, digits and dashes, a letter first.");
        }
        if (store.findByKey(chosen).isPresent()) {
            throw new JourneyNameTaken();
        }
        byte[] drawing = diagram != null ? diagram : EmptyDrawing.of(chosen, title);
        Diagram read = diagrams.read(drawing);
        if (read.broken()) {
            audit.refused("journey.draft-refused", "journey", chosen, null);
            throw new DiagramRefused(read.problems());
        }
        Instant now = clock.instant();
        Actor author = actor.get();
        Journey journey = new Journey(
                JourneyId.next(),
                chosen,
                title,
                kind,
                JourneyState.DRAFT,
                false,
                owner(author),
                null,
                now,
                author.name(),
                null,
                now,
                now);
        store.insert(journey);
        drafts.insert(journey.id(), drawing, author, now);
        audit.record("journey.created", "journey", journey.id().toString(), null, Map.of("key", chosen, "name", title));
        return journey;
    }

    private static Journey.JourneyOwner owner(Actor actor) {
        return new Journey.JourneyOwner(actor.kind() == Actor.Kind.USER ? actor.id() : null, actor.name());
    }

    /** The id a file's process has; a free one is made up where it has none. */
    private String keyOf(byte[] diagram) {
        String drawn = diagrams.read(diagram).key();
        return drawn != null ? drawn : freeKey("journey");
    }

    private String freeKey(String name) {
        String base = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        String stem = base.length() < 3 ? "journey" : base.substring(0, Math.min(50, base.length()));
        String key = stem.replaceAll("-+$", "");
        for (int n = 2; store.findByKey(key).isPresent(); n++) {
            key = stem + "-" + n;
        }
        return key;
    }

    private static String checkedName(String name) {
        String title = name.strip();
        if (title.isEmpty() || title.length() > LONGEST_NAME) {
            throw Invalid.field("/name", "name-wrong", "Give the journey a name of at most 200 characters.");
        }
        return title;
    }

    @Transactional(readOnly = true)
    public Journey get(JourneyId id) {
        return store.find(id).orElseThrow(JourneyNotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<Journey> byKey(String key) {
        return store.findByKey(key);
    }

    /**
     * A page of journeys, newest change first.
     *
     * @param paging q searches name, owner and key; sort by name, state, updatedAt, createdAt
     */
    @Transactional(readOnly = true)
    public Page<Journey> page(Paging paging, @Nullable JourneyState state, @Nullable JourneyKind kind) {
        return store.page(paging, state, kind);
    }

    /** Changes name and owner. */
    @Transactional
    public Journey change(JourneyId id, String name, Journey.JourneyOwner owner) {
        Journey before = get(id);
        store.rename(id, checkedName(name), owner, clock.instant());
        Journey after = get(id);
        audit.record("journey.changed", "journey", id.toString(), facts(before), facts(after));
        return after;
    }

    private static Map<String, String> facts(Journey journey) {
        return Map.of("name", journey.name(), "owner", journey.owner().name());
    }

    /** Deletes a journey that was never published (409 otherwise: end it instead). */
    @Transactional
    public void delete(JourneyId id) {
        Journey journey = store.lock(id).orElseThrow(JourneyNotFound::new);
        if (journey.state() != JourneyState.DRAFT) {
            throw new WrongState(journey.state(), "It was published, so it is kept. End it instead.");
        }
        store.delete(id);
        audit.record("journey.deleted", "journey", id.toString(), facts(journey), null);
    }

    /** All published versions, newest first. */
    @Transactional(readOnly = true)
    public List<JourneyVersion> versions(JourneyId id) {
        get(id);
        return versions.of(id);
    }

    /** The drawing of a published version, as BPMN. */
    @Transactional(readOnly = true)
    public byte[] diagram(JourneyId id, int version) {
        return versions.diagram(id, version).orElseThrow(VersionNotFound::new);
    }

    /** The journey a version known to the engine belongs to; empty for what is none of ours. */
    @Transactional(readOnly = true)
    public Optional<JourneyPlace> placeOf(String definitionId) {
        return versions.origin(definitionId).map(origin -> new JourneyPlace(get(origin.journey()), origin.version()));
    }
}
