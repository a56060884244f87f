package io.journeyman.content.web;

import io.journeyman.content.Drafts;
import io.journeyman.content.TemplateId;
import io.journeyman.content.Templates;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Publishing a message, and its versions. */
@RestController
@RequestMapping("/api/templates/{id}")
final class VersionController {

    private final Templates templates;
    private final Drafts drafts;

    VersionController(Templates templates, Drafts drafts) {
        this.templates = templates;
        this.drafts = drafts;
    }

    @Allowed(Permission.CONTENT_READ)
    @GetMapping("/reach")
    TemplateReachBody reach(@PathVariable UUID id) {
        TemplateId template = templates.get(new TemplateId(id)).id();
        return new TemplateReachBody(drafts.reach(template));
    }

    @Allowed(Permission.CONTENT_EDIT)
    @PostMapping("/publish")
    @ResponseStatus(HttpStatus.CREATED)
    TemplateVersionBody publish(@PathVariable UUID id, @Valid @RequestBody TemplateRevisionBody body) {
        return TemplateVersionBody.of(drafts.publish(new TemplateId(id), body.revision(), body.comment()));
    }

    @Allowed(Permission.CONTENT_READ)
    @GetMapping("/versions")
    List<TemplateVersionBody> versions(@PathVariable UUID id) {
        return templates.versions(new TemplateId(id)).stream()
                .map(TemplateVersionBody::of)
                .toList();
    }

    @Allowed(Permission.CONTENT_READ)
    @GetMapping("/versions/{number}")
    TemplateVersionBody version(@PathVariable UUID id, @PathVariable int number) {
        return TemplateVersionBody.of(templates.version(new TemplateId(id), number));
    }

    @Allowed(Permission.CONTENT_EDIT)
    @PostMapping("/versions/{number}/restore")
    TemplateDraftBody restore(
            @PathVariable UUID id, @PathVariable int number, @Valid @RequestBody TemplateRevisionBody body) {
        return TemplateDraftBody.of(drafts.restore(new TemplateId(id), body.revision(), number));
    }
}
