package io.journeyman.journeys.web;

import io.journeyman.journeys.Journey;
import io.journeyman.journeys.JourneyCounts;
import io.journeyman.journeys.JourneyKind;
import io.journeyman.journeys.StartMatching;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the routes of journeys take and answer beside the module's own records. */
final class JourneyBodies {

    private JourneyBodies() {}

    /** A journey in the list, with its numbers. */
    record JourneyRow(Journey journey, JourneyCounts counts) {}

    /**
     * A new journey.
     *
     * @param key id of the process; made from the name where null
     * @param kind a journey where null
     * @param diagram BPMN text; an empty drawing where null
     */
    record NewJourney(
            @NotBlank @Size(max = 200) String name,
            @Nullable String key,
            @Nullable JourneyKind kind,
            @Nullable String diagram) {}

    /** Name and owner; the owner stays where null. */
    record JourneyChange(
            @NotBlank @Size(max = 200) String name,
            @Nullable String ownerId) {}

    /** A drawing to save over the revision it was drawn on. */
    record DraftBody(
            @PositiveOrZero int baseRevision, @NotNull String diagram) {}

    /** A drawing to judge without saving it. */
    record DiagramBody(@NotNull String diagram) {}

    /** A published drawing. */
    record VersionDiagram(int version, String diagram) {}

    /** The revision a draft is to be replaced at. */
    record Reset(@PositiveOrZero int baseRevision, int version) {}

    /** Publish what was looked at. */
    record PublishBody(
            @PositiveOrZero int revision,
            @Nullable String comment,
            @NotNull StartMatching startMatching) {}

    /** Publish an older version again. */
    record AgainBody(@Nullable String comment) {}

    /** Why something is done. */
    record ReasonBody(@NotBlank @Size(max = 500) String reason) {}

    /** Let go on: messages queued longer ago than this are dropped, null sends all. ISO 8601, for example PT24H. */
    record GoOnBody(@Nullable Duration dropOlderThan) {}

    /** End a journey. */
    record EndBody(
            boolean takeEverybodyOut,
            @NotBlank @Size(max = 500) String reason) {}

    /** Runs to take out, and why. */
    record TakeOutBody(
            @NotEmpty @Size(max = 1_000) List<String> instances,
            @NotBlank @Size(max = 500) String reason) {}

    /** How many were taken out. */
    record TakenOut(int people) {}
}
