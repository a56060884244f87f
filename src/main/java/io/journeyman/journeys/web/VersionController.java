package io.journeyman.journeys.web;

import io.journeyman.journeys.JourneyId;
import io.journeyman.journeys.JourneyVersion;
import io.journeyman.journeys.Journeys;
import io.journeyman.journeys.PublishPreview;
import io.journeyman.journeys.Publishing;
import io.journeyman.journeys.VersionNotFound;
import io.journeyman.journeys.web.JourneyBodies.AgainBody;
import io.journeyman.journeys.web.JourneyBodies.PublishBody;
import io.journeyman.journeys.web.JourneyBodies.VersionDiagram;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Published versions, and publishing. */
@RestController
@RequestMapping("/api/journeys/{id}")
@Allowed(Permission.JOURNEYS_READ)
final class VersionController {

    private final Journeys journeys;
    private final Publishing publishing;

    VersionController(Journeys journeys, Publishing publishing) {
        this.journeys = journeys;
        this.publishing = publishing;
    }

    @GetMapping("/versions")
    List<JourneyVersion> versions(@PathVariable JourneyId id) {
        return journeys.versions(id);
    }

    @GetMapping("/versions/{number}")
    VersionDiagram version(@PathVariable JourneyId id, @PathVariable String number) {
        int version = version(number);
        return new VersionDiagram(version, new String(journeys.diagram(id, version), StandardCharsets.UTF_8));
    }

    @GetMapping("/publish-preview")
    PublishPreview preview(@PathVariable JourneyId id) {
        return publishing.preview(id);
    }

    /** 422 with the elements' ids in {@code elements} where something is to be mended. */
    @Allowed(Permission.JOURNEYS_EDIT)
    @PostMapping("/publish")
    @ResponseStatus(HttpStatus.CREATED)
    JourneyVersion publish(@PathVariable JourneyId id, @Valid @RequestBody PublishBody body) {
        return publishing.publish(id, body.revision(), text(body.comment()), body.startMatching());
    }

    /** Rolls back: an older version becomes the newest again, under the next number. */
    @Allowed(Permission.JOURNEYS_EDIT)
    @PostMapping("/versions/{number}/publish")
    @ResponseStatus(HttpStatus.CREATED)
    JourneyVersion publishAgain(
            @PathVariable JourneyId id, @PathVariable String number, @Valid @RequestBody AgainBody body) {
        return publishing.publishAgain(id, version(number), text(body.comment()));
    }

    private static int version(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw new VersionNotFound();
        }
    }

    private static String text(@Nullable String comment) {
        return comment == null ? "" : comment;
    }
}
