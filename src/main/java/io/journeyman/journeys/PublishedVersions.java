package io.journeyman.journeys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.Diagrams;
import io.journeyman.rules.Rule;
import io.journeyman.shared.Cached;
import io.journeyman.steps.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Published versions as read: they never change, so what was read once is kept in memory. */
@Component
class PublishedVersions implements Cached {

    private final VersionStore store;
    private final JourneyStore journeys;
    private final Diagrams diagrams;
    private final StartBlock start;
    private final Cache<String, VersionStore.Origin> origins =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Cache<String, Version> read =
            Caffeine.newBuilder().maximumSize(200).build();

    private final Cache<JourneyId, String> names =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    PublishedVersions(VersionStore store, JourneyStore journeys, Diagrams diagrams, StartBlock start) {
        this.store = store;
        this.journeys = journeys;
        this.diagrams = diagrams;
        this.start = start;
    }

    /**
     * A version as read.
     *
     * @param filter who may enter at all, null for everybody
     */
    record Version(
            VersionStore.Origin origin,
            Diagram diagram,
            List<WayIn> ways,
            ReentryRule reentry,
            @Nullable Rule filter) {

        Optional<DiagramElement> element(String id) {
            return diagram.element(id);
        }
    }

    /** Which journey and version a definition is; empty for what was not published as a journey. */
    Optional<VersionStore.Origin> origin(String definitionId) {
        VersionStore.Origin known = origins.getIfPresent(definitionId);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<VersionStore.Origin> found = store.origin(definitionId);
        found.ifPresent(origin -> origins.put(definitionId, origin));
        return found;
    }

    Optional<Version> version(JourneyId journey, int number) {
        return store.origin(journey, number).map(this::read);
    }

    /** The newest published version. */
    Optional<Version> live(Journey journey) {
        Integer number = journey.liveVersion();
        return number == null ? Optional.empty() : version(journey.id(), number);
    }

    private Version read(VersionStore.Origin origin) {
        return read.get(origin.definitionId(), id -> {
            byte[] bytes = store.diagram(origin.journey(), origin.version()).orElseThrow();
            Diagram diagram = diagrams.read(bytes);
            Settings settings = diagram.starts().stream()
                    .findFirst()
                    .map(DiagramElement::settings)
                    .orElse(Settings.EMPTY);
            return new Version(
                    origin,
                    diagram,
                    start.ways(settings),
                    start.reentry(settings),
                    start.filter(settings).orElse(null));
        });
    }

    /** The journey's name, at most a minute old. */
    String name(JourneyId journey) {
        return names.get(journey, id -> journeys.find(id).map(Journey::name).orElse(""));
    }

    @Override
    public void forget() {
        origins.invalidateAll();
        read.invalidateAll();
        names.invalidateAll();
    }
}
