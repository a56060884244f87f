package io.journeyman.segments.web;

import io.journeyman.contacts.ContactRecord;
import io.journeyman.rules.Rule;
import io.journeyman.segments.Segment;
import io.journeyman.segments.SegmentId;
import io.journeyman.segments.SegmentPreviews;
import io.journeyman.segments.Segments;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.Uses;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** Segments: saved rules and the people they hold for. */
@RestController
@RequestMapping("/api/segments")
final class SegmentController {

    private final Segments segments;
    private final SegmentPreviews previews;

    SegmentController(Segments segments, SegmentPreviews previews) {
        this.segments = segments;
        this.previews = previews;
    }

    /** A segment as it is to be. */
    record SegmentDraftBody(
            @NotBlank String name,
            @NotNull String description,
            @NotNull Rule rule) {}

    /**
     * A rule being edited.
     *
     * @param editor made up by the screen; a new question of the same editor gives up the one before
     */
    record RulePreviewQuestionBody(
            @NotNull Rule rule, @NotBlank @Size(max = 60) String editor) {}

    /** How many the rule holds for, and a few of them; no count where it took too long or was given up. */
    record RulePreviewBody(@Nullable Long count, List<MemberBody> sample) {}

    @Allowed(Permission.SEGMENTS_READ)
    @GetMapping
    Page<Segment> page(Paging paging) {
        return segments.page(paging);
    }

    @Allowed(Permission.SEGMENTS_READ)
    @GetMapping("/{id}")
    Segment show(@PathVariable SegmentId id) {
        return segments.get(id);
    }

    @Allowed(Permission.SEGMENTS_READ)
    @GetMapping("/{id}/uses")
    List<Uses.Use> uses(@PathVariable SegmentId id) {
        segments.get(id);
        return segments.usesOf(id);
    }

    @Allowed(Permission.CONTACTS_READ)
    @GetMapping("/{id}/members")
    Page<MemberBody> members(@PathVariable SegmentId id, Paging paging) {
        Page<ContactRecord> people = segments.people(id, paging);
        return people.map(MemberBody::of);
    }

    @Allowed(Permission.SEGMENTS_EDIT)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Segment create(@Valid @RequestBody SegmentDraftBody body) {
        return segments.create(body.name(), body.description(), body.rule());
    }

    @Allowed(Permission.SEGMENTS_EDIT)
    @PutMapping("/{id}")
    Segment change(@PathVariable SegmentId id, @Valid @RequestBody SegmentDraftBody body) {
        return segments.change(id, body.name(), body.description(), body.rule());
    }

    @Allowed(Permission.SEGMENTS_EDIT)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable SegmentId id) {
        segments.delete(id);
    }

    @Allowed({Permission.SEGMENTS_EDIT, Permission.JOURNEYS_EDIT})
    @PostMapping("/preview")
    RulePreviewBody preview(@Valid @RequestBody RulePreviewQuestionBody body) {
        SegmentPreviews.Preview preview = previews.of(body.rule(), body.editor());
        return new RulePreviewBody(
                preview.count(), preview.sample().stream().map(MemberBody::of).toList());
    }
}
