package io.journeyman.journeys.web;

import io.journeyman.journeys.Journey;
import io.journeyman.journeys.JourneyId;
import io.journeyman.journeys.JourneyLife;
import io.journeyman.journeys.JourneyNumbers;
import io.journeyman.journeys.LiveNumbers;
import io.journeyman.journeys.PersonHere;
import io.journeyman.journeys.web.JourneyBodies.EndBody;
import io.journeyman.journeys.web.JourneyBodies.GoOnBody;
import io.journeyman.journeys.web.JourneyBodies.ReasonBody;
import io.journeyman.journeys.web.JourneyBodies.TakeOutBody;
import io.journeyman.journeys.web.JourneyBodies.TakenOut;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A running journey: numbers on its diagram, people at its steps, hold, go on, end, take out. */
@RestController
@RequestMapping("/api/journeys/{id}")
@Allowed(Permission.JOURNEYS_READ)
final class LiveController {

    private final JourneyNumbers numbers;
    private final JourneyLife life;

    LiveController(JourneyNumbers numbers, JourneyLife life) {
        this.numbers = numbers;
        this.life = life;
    }

    @GetMapping("/live")
    LiveNumbers live(
            @PathVariable JourneyId id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable Instant from) {
        return numbers.live(id, version, from);
    }

    /** {@code now=false} lists everybody who ever came to the step, newest first. */
    @GetMapping("/elements/{element}/people")
    Page<PersonHere> people(
            @PathVariable JourneyId id,
            @PathVariable String element,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "true") boolean now,
            Paging paging) {
        return numbers.people(id, element, version, now, paging);
    }

    @Allowed(Permission.JOURNEYS_HOLD)
    @PostMapping("/hold")
    Journey hold(@PathVariable JourneyId id, @Valid @RequestBody ReasonBody body) {
        return life.hold(id, body.reason());
    }

    @Allowed(Permission.JOURNEYS_HOLD)
    @PostMapping("/go-on")
    Journey goOn(@PathVariable JourneyId id, @Valid @RequestBody GoOnBody body) {
        return life.goOn(id, body.dropOlderThan());
    }

    @Allowed(Permission.JOURNEYS_EDIT)
    @PostMapping("/end")
    Journey end(@PathVariable JourneyId id, @Valid @RequestBody EndBody body) {
        return life.end(id, body.takeEverybodyOut(), body.reason());
    }

    @Allowed(Permission.JOURNEYS_ENROL)
    @PostMapping("/take-out")
    TakenOut takeOut(@PathVariable JourneyId id, @Valid @RequestBody TakeOutBody body) {
        return new TakenOut(life.takeOut(id, body.instances(), body.reason()));
    }
}
