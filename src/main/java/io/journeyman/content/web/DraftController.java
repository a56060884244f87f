package io.journeyman.content.web;

import io.journeyman.content.ContentForbidden;
import io.journeyman.content.DraftSave;
import io.journeyman.content.DraftStale;
import io.journeyman.content.Drafts;
import io.journeyman.content.MessageContent;
import io.journeyman.content.Previews;
import io.journeyman.content.TemplateId;
import io.journeyman.content.Templates;
import io.journeyman.shared.CurrentActor;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Writing a message: its draft, how it will look, and what is to mend. */
@RestController
@RequestMapping("/api/templates")
final class DraftController {

    private final Drafts drafts;
    private final Templates templates;
    private final Previews previews;
    private final CurrentActor actor;

    DraftController(Drafts drafts, Templates templates, Previews previews, CurrentActor actor) {
        this.drafts = drafts;
        this.templates = templates;
        this.previews = previews;
        this.actor = actor;
    }

    @Allowed(Permission.CONTENT_READ)
    @GetMapping("/fields")
    List<TemplateFieldBody> fields() {
        return previews.fields().stream().map(TemplateFieldBody::of).toList();
    }

    @Allowed(Permission.CONTENT_READ)
    @GetMapping("/{id}/draft")
    TemplateDraftBody draft(@PathVariable UUID id) {
        return TemplateDraftBody.of(drafts.get(new TemplateId(id)));
    }

    @Allowed(Permission.CONTENT_EDIT)
    @PutMapping("/{id}/draft")
    TemplateDraftBody save(@PathVariable UUID id, @Valid @RequestBody TemplateSaveBody body) {
        DraftSave saved =
                drafts.save(new TemplateId(id), body.revision(), body.content().content());
        if (saved.aside() != null) {
            throw new DraftStale(saved.draft(), saved.aside());
        }
        return TemplateDraftBody.of(saved.draft());
    }

    @Allowed(Permission.CONTENT_READ)
    @GetMapping("/{id}/problems")
    List<TemplateProblemBody> problems(@PathVariable UUID id) {
        return drafts.problems(new TemplateId(id)).stream()
                .map(TemplateProblemBody::of)
                .toList();
    }

    @Allowed(Permission.CONTENT_READ)
    @PostMapping("/{id}/preview")
    TemplatePreviewBody preview(@PathVariable UUID id, @Valid @RequestBody TemplatePreviewRequest body) {
        if (body.contactId() != null && !actor.may(Permission.CONTACTS_READ)) {
            throw new ContentForbidden();
        }
        TemplateId template = new TemplateId(id);
        MessageContent content = body.content() == null
                ? drafts.get(template).content()
                : body.content().content();
        return TemplatePreviewBody.of(
                previews.of(templates.get(template).purpose(), content, body.contactId()), content.channel());
    }

    @Allowed(Permission.CONTENT_READ)
    @GetMapping("/{id}/asides")
    List<TemplateAsideBody> asides(@PathVariable UUID id) {
        return drafts.asides(new TemplateId(id)).stream()
                .map(TemplateAsideBody::of)
                .toList();
    }

    @Allowed(Permission.CONTENT_EDIT)
    @DeleteMapping("/{id}/asides/{aside}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dropAside(@PathVariable UUID id, @PathVariable UUID aside) {
        drafts.dropAside(new TemplateId(id), aside);
    }
}
