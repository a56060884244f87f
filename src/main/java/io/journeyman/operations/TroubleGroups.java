package io.journeyman.operations;

import io.journeyman.content.Template;
import io.journeyman.content.TemplateId;
import io.journeyman.content.Templates;
import io.journeyman.engine.Jobs;
import io.journeyman.engine.Jobs.StuckGroup;
import io.journeyman.engine.Jobs.StuckKey;
import io.journeyman.journeys.Journey;
import io.journeyman.journeys.JourneyPlace;
import io.journeyman.journeys.Journeys;
import io.journeyman.messaging.BrokenGroup;
import io.journeyman.messaging.MessageQueries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings stuck steps and broken messages into one list, with names and suspects. */
@Component
class TroubleGroups {

    private final Jobs jobs;
    private final MessageQueries messages;
    private final Journeys journeys;
    private final Templates templates;
    private final StepNames names;
    private final Suspects suspects;

    TroubleGroups(
            Jobs jobs,
            MessageQueries messages,
            Journeys journeys,
            Templates templates,
            StepNames names,
            Suspects suspects) {
        this.jobs = jobs;
        this.messages = messages;
        this.journeys = journeys;
        this.templates = templates;
        this.names = names;
        this.suspects = suspects;
    }

    List<TroubleGroup> all() {
        return Stream.concat(
                        merged(jobs.stuck()).stream().map(this::step),
                        messages.broken().stream().map(this::message))
                .sorted(Comparator.comparingLong(TroubleGroup::people).reversed())
                .toList();
    }

    /** The engine tells groups with different sentences apart; the same cause is one trouble to repair. */
    private static List<StuckGroup> merged(List<StuckGroup> groups) {
        Map<StuckKey, StuckGroup> byKey = new LinkedHashMap<>();
        groups.forEach(group -> byKey.merge(group.key(), group, TroubleGroups::together));
        return List.copyOf(byKey.values());
    }

    private static StuckGroup together(StuckGroup a, StuckGroup b) {
        return new StuckGroup(
                a.key(),
                a.version(),
                a.sentence().or(b::sentence),
                a.people() + b.people(),
                a.firstSeen().isBefore(b.firstSeen()) ? a.firstSeen() : b.firstSeen(),
                a.lastSeen().isAfter(b.lastSeen()) ? a.lastSeen() : b.lastSeen());
    }

    private TroubleGroup step(StuckGroup group) {
        StuckKey key = group.key();
        JourneyPlace place = journeys.placeOf(key.definitionId()).orElse(null);
        Journey journey = place == null ? null : place.journey();
        int version = place == null ? group.version().version() : place.version();
        return new TroubleGroup(
                TroubleGroup.Kind.STEP,
                key.definitionId(),
                null,
                journey == null ? null : journey.id(),
                group.version().journeyKey(),
                journey == null ? group.version().journeyKey() : journey.name(),
                version,
                key.elementId(),
                journey == null ? null : names.name(journey.id(), version, key.elementId()),
                null,
                null,
                key.cause(),
                group.sentence().orElse(null),
                group.people(),
                group.firstSeen(),
                group.lastSeen(),
                journey == null ? List.of() : suspects.of(journey, group.firstSeen()));
    }

    private TroubleGroup message(BrokenGroup group) {
        String key = group.journeyKey();
        Journey journey = key == null ? null : journeys.byKey(key).orElse(null);
        TemplateId id = group.template();
        Template template = id == null ? null : templates.find(id).orElse(null);
        return new TroubleGroup(
                TroubleGroup.Kind.MESSAGE,
                null,
                group.channel(),
                journey == null ? null : journey.id(),
                key,
                journey == null ? key : journey.name(),
                group.journeyVersion(),
                group.elementId(),
                elementName(journey, group),
                id,
                template == null ? null : template.name(),
                group.cause(),
                group.detail(),
                group.messages(),
                group.firstAt(),
                group.lastAt(),
                changes(journey, template, group));
    }

    private @Nullable String elementName(@Nullable Journey journey, BrokenGroup group) {
        Integer version = group.journeyVersion();
        String element = group.elementId();
        return journey == null || version == null || element == null
                ? null
                : names.name(journey.id(), version, element);
    }

    private List<Change> changes(@Nullable Journey journey, @Nullable Template template, BrokenGroup group) {
        List<Change> found = new ArrayList<>();
        if (template != null) {
            found.addAll(suspects.of(template.id(), template.name(), group.firstAt()));
        }
        if (journey != null) {
            found.addAll(suspects.of(journey, group.firstAt()));
        }
        found.sort(Comparator.comparing(Change::at).reversed());
        return found;
    }
}
