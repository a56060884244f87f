package io.journeyman.journeys;

import io.journeyman.engine.ProcessCatalogue;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the engine room which part-journeys may be called: those that were published. */
@Component
class PublishedParts implements ProcessCatalogue {

    private final JourneyStore journeys;

    PublishedParts(JourneyStore journeys) {
        this.journeys = journeys;
    }

    @Override
    public Set<String> parts() {
        return Set.copyOf(journeys.publishedParts());
    }
}
