package io.journeyman.journeys.web;

import io.journeyman.journeys.DraftCopy;
import io.journeyman.journeys.Drafts;
import io.journeyman.journeys.JourneyDraft;
import io.journeyman.journeys.JourneyId;
import io.journeyman.journeys.web.JourneyBodies.DiagramBody;
import io.journeyman.journeys.web.JourneyBodies.DraftBody;
import io.journeyman.journeys.web.JourneyBodies.Reset;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The drawing being worked on: open, autosave, judge, copies of late saves. */
@RestController
@RequestMapping("/api/journeys/{id}/draft")
@Allowed(Permission.JOURNEYS_EDIT)
final class DraftController {

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @Allowed(Permission.JOURNEYS_READ)
    @GetMapping
    JourneyDraft open(@PathVariable JourneyId id) {
        return drafts.open(id);
    }

    /** 409 with the newer revision when somebody else saved meanwhile; this drawing is then kept as a copy. */
    @PutMapping
    JourneyDraft save(@PathVariable JourneyId id, @Valid @RequestBody DraftBody body) {
        return drafts.save(id, body.baseRevision(), body.diagram().getBytes(StandardCharsets.UTF_8));
    }

    /** The problems of a drawing that is not saved. */
    @PostMapping("/check")
    JourneyDraft check(@PathVariable JourneyId id, @Valid @RequestBody DiagramBody body) {
        return drafts.check(id, body.diagram().getBytes(StandardCharsets.UTF_8));
    }

    /** Makes a published version the draft again. */
    @PostMapping("/reset")
    JourneyDraft reset(@PathVariable JourneyId id, @Valid @RequestBody Reset body) {
        return drafts.startFrom(id, body.version(), body.baseRevision());
    }

    @Allowed(Permission.JOURNEYS_READ)
    @GetMapping("/copies")
    List<DraftCopy> copies(@PathVariable JourneyId id) {
        return drafts.copies(id);
    }

    @DeleteMapping("/copies/{copy}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteCopy(@PathVariable JourneyId id, @PathVariable UUID copy) {
        drafts.deleteCopy(id, copy);
    }
}
