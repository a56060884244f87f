package io.journeyman.journeys.web;

import io.journeyman.identity.UserNotFound;
import io.journeyman.identity.Users;
import io.journeyman.journeys.Journey;
import io.journeyman.journeys.JourneyCounts;
import io.journeyman.journeys.JourneyId;
import io.journeyman.journeys.JourneyKind;
import io.journeyman.journeys.JourneyNumbers;
import io.journeyman.journeys.JourneyState;
import io.journeyman.journeys.Journeys;
import io.journeyman.journeys.web.JourneyBodies.JourneyChange;
import io.journeyman.journeys.web.JourneyBodies.JourneyRow;
import io.journeyman.journeys.web.JourneyBodies.NewJourney;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.UserId;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Journeys themselves: list, make, import, rename, delete. */
@RestController
@RequestMapping("/api/journeys")
@Allowed(Permission.JOURNEYS_READ)
final class JourneyController {

    private final Journeys journeys;
    private final JourneyNumbers numbers;
    private final Users users;

    JourneyController(Journeys journeys, JourneyNumbers numbers, Users users) {
        this.journeys = journeys;
        this.numbers = numbers;
        this.users = users;
    }

    @GetMapping
    Page<JourneyRow> list(
            Paging paging,
            @RequestParam(required = false) @Nullable JourneyState state,
            @RequestParam(required = false) @Nullable JourneyKind kind) {
        Page<Journey> page = journeys.page(paging, state, kind);
        Map<JourneyId, JourneyCounts> counts =
                numbers.counts(page.items().stream().map(Journey::id).toList());
        return page.map(journey -> new JourneyRow(journey, counts.getOrDefault(journey.id(), JourneyCounts.NONE)));
    }

    @GetMapping("/{id}")
    JourneyRow get(@PathVariable JourneyId id) {
        Journey journey = journeys.get(id);
        return new JourneyRow(journey, numbers.counts(List.of(id)).getOrDefault(id, JourneyCounts.NONE));
    }

    @Allowed(Permission.JOURNEYS_EDIT)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Journey create(@Valid @RequestBody NewJourney body) {
        String diagram = body.diagram();
        JourneyKind kind = body.kind();
        return journeys.create(
                body.name(),
                body.key(),
                kind == null ? JourneyKind.JOURNEY : kind,
                diagram == null ? null : diagram.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes a journey from a file as it is, up to 1 MB. Its process id becomes the key. */
    @Allowed(Permission.JOURNEYS_EDIT)
    @PostMapping("/import")
    @ResponseStatus(HttpStatus.CREATED)
    Journey importFile(
            @RequestParam String name,
            @RequestParam(required = false) @Nullable JourneyKind kind,
            @RequestBody byte[] file) {
        return journeys.create(name, null, kind == null ? JourneyKind.JOURNEY : kind, file);
    }

    @Allowed(Permission.JOURNEYS_EDIT)
    @PutMapping("/{id}")
    Journey change(@PathVariable JourneyId id, @Valid @RequestBody JourneyChange body) {
        String owner = body.ownerId();
        Journey.JourneyOwner next = owner == null
                ? journeys.get(id).owner()
                : new Journey.JourneyOwner(
                        owner,
                        users.find(UserId.of(owner))
                                .orElseThrow(UserNotFound::new)
                                .name());
        return journeys.change(id, body.name(), next);
    }

    @Allowed(Permission.JOURNEYS_EDIT)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable JourneyId id) {
        journeys.delete(id);
    }
}
