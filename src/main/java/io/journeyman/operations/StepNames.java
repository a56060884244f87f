package io.journeyman.operations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.Diagrams;
import io.journeyman.journeys.JourneyId;
import io.journeyman.journeys.Journeys;
import io.journeyman.shared.Cached;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is written on the steps of published versions. These never change, so each drawing is read once. */
@Component
class StepNames implements Cached {

    private final Journeys journeys;
    private final Diagrams diagrams;
    private final Cache<Version, Map<String, String>> names =
            Caffeine.newBuilder().maximumSize(200).build();

    StepNames(Journeys journeys, Diagrams diagrams) {
        this.journeys = journeys;
        this.diagrams = diagrams;
    }

    private record Version(JourneyId journey, int number) {}

    @Nullable
    String name(JourneyId journey, int version, String elementId) {
        return names.get(new Version(journey, version), this::read).get(elementId);
    }

    private Map<String, String> read(Version version) {
        Map<String, String> found = new HashMap<>();
        for (DiagramElement element : diagrams.read(journeys.diagram(version.journey(), version.number()))
                .elements()) {
            String name = element.name();
            if (name != null) {
                found.put(element.id(), name);
            }
        }
        return Map.copyOf(found);
    }

    @Override
    public void forget() {
        names.invalidateAll();
    }
}
