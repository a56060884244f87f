package io.journeyman.journeys.web;

import io.journeyman.journeys.JourneyNumbers;
import io.journeyman.journeys.PersonPath;
import io.journeyman.journeys.RunRow;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One person's journeys, and the path through one of them with its reasons. */
@RestController
@Allowed({Permission.JOURNEYS_READ, Permission.CONTACTS_READ})
final class RunController {

    private final JourneyNumbers numbers;

    RunController(JourneyNumbers numbers) {
        this.numbers = numbers;
    }

    @GetMapping("/api/contacts/{contact}/journeys")
    Page<RunRow> runs(@PathVariable ContactId contact, Paging paging) {
        return numbers.runsOf(contact, paging);
    }

    @GetMapping("/api/journeys/runs/{instance}")
    PersonPath path(@PathVariable String instance) {
        return numbers.path(instance);
    }
}
