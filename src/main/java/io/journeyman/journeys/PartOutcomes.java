package io.journeyman.journeys;

import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.ElementType;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** With which outcomes a part-journey can come back: those set on the ends of its newest version. */
@Component
class PartOutcomes {

    private final JourneyStore journeys;
    private final PublishedVersions versions;

    PartOutcomes(JourneyStore journeys, PublishedVersions versions) {
        this.journeys = journeys;
        this.versions = versions;
    }

    /** Empty where the part was never published. */
    Optional<Set<String>> of(String key) {
        return journeys.findByKey(key).flatMap(versions::live).map(version -> {
            Set<String> outcomes = new TreeSet<>();
            for (DiagramElement element : version.diagram().elements()) {
                if (element.type() == ElementType.END || element.type() == ElementType.TERMINATE) {
                    element.settings().find(EndBlock.OUTCOME).ifPresent(outcomes::add);
                }
            }
            return outcomes;
        });
    }
}
