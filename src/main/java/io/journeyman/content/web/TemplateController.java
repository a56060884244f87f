package io.journeyman.content.web;

import io.journeyman.content.Drafts;
import io.journeyman.content.Previews;
import io.journeyman.content.Starters;
import io.journeyman.content.Template;
import io.journeyman.content.TemplateFilter;
import io.journeyman.content.TemplateId;
import io.journeyman.content.Templates;
import io.journeyman.shared.Channel;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
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

/** Messages: the list, and what they are called. */
@RestController
@RequestMapping("/api/templates")
final class TemplateController {

    private final Templates templates;
    private final Drafts drafts;
    private final Starters starters;
    private final Previews previews;

    TemplateController(Templates templates, Drafts drafts, Starters starters, Previews previews) {
        this.templates = templates;
        this.drafts = drafts;
        this.starters = starters;
        this.previews = previews;
    }

    @Allowed({Permission.CONTENT_READ, Permission.JOURNEYS_EDIT})
    @GetMapping
    Page<TemplateBody> list(
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable String folder,
            @RequestParam(required = false) @Nullable Boolean published,
            Paging paging) {
        return templates
                .page(new TemplateFilter(channel, purpose, folder, published), paging)
                .map(TemplateBody::of);
    }

    @Allowed(Permission.CONTENT_READ)
    @GetMapping("/folders")
    List<String> folders() {
        return templates.folders();
    }

    @Allowed(Permission.CONTENT_READ)
    @GetMapping("/starters")
    List<TemplateStarterBody> starters() {
        return starters.all().stream()
                .map(starter -> TemplateStarterBody.of(starter, previews.of(null, starter.content(), null)))
                .toList();
    }

    @Allowed(Permission.CONTENT_EDIT)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TemplateBody create(@Valid @RequestBody NewTemplateBody body) {
        return TemplateBody.of(templates.create(
                starters.content(body.channel(), body.starter()), body.name(), body.purpose(), body.folder()));
    }

    @Allowed({Permission.CONTENT_READ, Permission.JOURNEYS_EDIT})
    @GetMapping("/{id}")
    TemplateBody get(@PathVariable UUID id) {
        return TemplateBody.of(templates.get(new TemplateId(id)));
    }

    @Allowed(Permission.CONTENT_EDIT)
    @PutMapping("/{id}")
    TemplateBody describe(@PathVariable UUID id, @Valid @RequestBody TemplateDescriptionBody body) {
        return TemplateBody.of(templates.describe(new TemplateId(id), body.name(), body.purpose(), body.folder()));
    }

    @Allowed(Permission.CONTENT_EDIT)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        templates.delete(new TemplateId(id));
    }

    @Allowed(Permission.CONTENT_EDIT)
    @PostMapping("/{id}/copy")
    @ResponseStatus(HttpStatus.CREATED)
    TemplateBody copy(@PathVariable UUID id) {
        Template original = templates.get(new TemplateId(id));
        return TemplateBody.of(
                templates.copy(original, drafts.get(original.id()).content()));
    }
}
