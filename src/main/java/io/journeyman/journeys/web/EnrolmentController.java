package io.journeyman.journeys.web;

import io.journeyman.journeys.EnrolmentJob;
import io.journeyman.journeys.Enrolments;
import io.journeyman.journeys.JourneyId;
import io.journeyman.journeys.People;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Adding people to a journey by hand, by list, segment or rule, with progress. */
@RestController
@RequestMapping("/api/journeys/{id}/enrolments")
@Allowed(Permission.JOURNEYS_READ)
final class EnrolmentController {

    private final Enrolments enrolments;

    EnrolmentController(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    /** Answers at once; the people start in the background. Ask the job for its progress. */
    @Allowed(Permission.JOURNEYS_ENROL)
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    EnrolmentJob enrol(@PathVariable JourneyId id, @Valid @RequestBody People people) {
        return enrolments.enrol(id, people);
    }

    @GetMapping
    List<EnrolmentJob> jobs(@PathVariable JourneyId id) {
        return enrolments.jobs(id);
    }

    @GetMapping("/{job}")
    EnrolmentJob progress(@PathVariable JourneyId id, @PathVariable UUID job) {
        return enrolments.progress(id, job);
    }

    @Allowed(Permission.JOURNEYS_ENROL)
    @DeleteMapping("/{job}")
    EnrolmentJob stop(@PathVariable JourneyId id, @PathVariable UUID job) {
        return enrolments.stop(id, job);
    }
}
