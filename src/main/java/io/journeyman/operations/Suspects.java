package io.journeyman.operations;

import io.journeyman.content.TemplateId;
import io.journeyman.content.Templates;
import io.journeyman.journeys.Journey;
import io.journeyman.journeys.Journeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what was published shortly before something went wrong. */
@Component
class Suspects {

    private static final Duration BEFORE = Duration.ofHours(24);

    private final Journeys journeys;
    private final Templates templates;

    Suspects(Journeys journeys, Templates templates) {
        this.journeys = journeys;
        this.templates = templates;
    }

    List<Change> of(Journey journey, Instant firstSeen) {
        return journeys.versions(journey.id()).stream()
                .filter(version -> shortlyBefore(version.publishedAt(), firstSeen))
                .map(version -> new Change(
                        Change.Kind.JOURNEY,
                        journey.name(),
                        version.number(),
                        version.publishedAt(),
                        version.author(),
                        version.comment()))
                .toList();
    }

    List<Change> of(TemplateId template, String name, Instant firstSeen) {
        return templates.versions(template).stream()
                .filter(version -> shortlyBefore(version.publishedAt(), firstSeen))
                .map(version -> new Change(
                        Change.Kind.MESSAGE,
                        name,
                        version.number(),
                        version.publishedAt(),
                        version.author(),
                        version.comment()))
                .toList();
    }

    private static boolean shortlyBefore(Instant published, Instant firstSeen) {
        return !published.isAfter(firstSeen) && published.isAfter(firstSeen.minus(BEFORE));
    }
}
