package io.journeyman.content;

import io.journeyman.audit.Audit;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.Uses;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages as written, over all their versions. A version never changes; the newest published one counts at the moment of
 * use, and whoever uses it records which it was. Writing and publishing is {@link Drafts}.
 */
@Service
public class Templates {

    /** The noun under which others' {@link Uses} know messages. */
    public static final String KIND = "templates";

    private final TemplateStore templates;
    private final VersionStore versions;
    private final DraftStore drafts;
    private final ContentCheck check;
    private final ObjectProvider<Uses> uses;
    private final Audit audit;
    private final CurrentActor actor;
    private final Clock clock;

    Templates(
            TemplateStore templates,
            VersionStore versions,
            DraftStore drafts,
            ContentCheck check,
            ObjectProvider<Uses> uses,
            Audit audit,
            CurrentActor actor,
            Clock clock) {
        this.templates = templates;
        this.versions = versions;
        this.drafts = drafts;
        this.check = check;
        this.uses = uses;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** A new message with its first draft. The name is unique over all messages, whatever its case. */
    @Transactional
    public Template create(MessageContent content, String name, @Nullable String purpose, @Nullable String folder) {
        Instant now = clock.instant();
        String called = free(name, null);
        Template template =
                new Template(TemplateId.next(), content.channel(), called, purpose, folder, 0, null, true, now, now);
        templates.insert(template, actor.get().name());
        drafts.insert(new Draft(template.id(), 1, 0, true, content, actor.get().name(), now), actor.get());
        audit.record("template.created", "template", template.id().toString(), null, Map.of("name", called));
        return template;
    }

    /** A message of its own with the same words, under the next free name. */
    @Transactional
    public Template copy(Template original, MessageContent content) {
        String base = original.name().length() > Sizes.NAME - 12
                ? original.name().substring(0, Sizes.NAME - 12)
                : original.name();
        String name = base + " (copy)";
        for (int i = 2; templates.nameTaken(name, null); i++) {
            name = base + " (copy " + i + ")";
        }
        return create(content, name, original.purpose(), original.folder());
    }

    @Transactional(readOnly = true)
    public Template get(TemplateId id) {
        return templates.find(id).orElseThrow(() -> new TemplateNotFound(id));
    }

    @Transactional(readOnly = true)
    public Optional<Template> find(TemplateId id) {
        return templates.find(id);
    }

    /** Messages that match, newest change first unless the paging says otherwise. */
    @Transactional(readOnly = true)
    public Page<Template> page(TemplateFilter filter, Paging paging) {
        return templates.page(filter, paging);
    }

    /** The folders in use, by name. */
    @Transactional(readOnly = true)
    public List<String> folders() {
        return templates.folders();
    }

    @Transactional
    public Template describe(TemplateId id, String name, @Nullable String purpose, @Nullable String folder) {
        Template before = get(id);
        String called = free(name, id);
        templates.describe(id, called, purpose, folder, clock.instant());
        Template after = get(id);
        audit.record("template.changed", "template", id.toString(), facts(before), facts(after));
        return after;
    }

    /** Deletes a message nobody uses, with its drafts and versions. Fails naming the users otherwise. */
    @Transactional
    public void delete(TemplateId id) {
        Template template = get(id);
        List<Uses.Use> users = uses.orderedStream()
                .flatMap(one -> one.of(KIND, id.toString()).stream())
                .toList();
        if (!users.isEmpty()) {
            throw new TemplateInUse(template.name(), users);
        }
        templates.delete(id);
        audit.record("template.deleted", "template", id.toString(), facts(template), null);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<TemplateVersion> versions(TemplateId id) {
        get(id);
        return versions.all(id);
    }

    @Transactional(readOnly = true)
    public TemplateVersion version(TemplateVersionId id) {
        return versions.find(id).orElseThrow(() -> new TemplateNotFound(id));
    }

    @Transactional(readOnly = true)
    public TemplateVersion version(TemplateId id, int number) {
        return versions.find(id, number).orElseThrow(() -> new TemplateNotFound(id + ", version " + number));
    }

    /** The version that counts now; empty where none was published or the message does not exist. */
    @Transactional(readOnly = true)
    public Optional<TemplateVersion> newest(TemplateId id) {
        return versions.newest(id);
    }

    /** What keeps this message from being sent; empty when it is ready. For the check of a send block. */
    @Transactional(readOnly = true)
    public List<ContentProblem> readiness(TemplateId id) {
        Optional<Template> template = templates.find(id);
        if (template.isEmpty()) {
            return List.of(ContentProblem.error("no-message", "The message does not exist any more.", ""));
        }
        Optional<TemplateVersion> newest = versions.newest(id);
        if (newest.isEmpty()) {
            return List.of(ContentProblem.error(
                    "not-published", "\"" + template.get().name() + "\" has not been published yet.", ""));
        }
        return check.of(template.get().purpose(), newest.get().content()).stream()
                .filter(ContentProblem::stops)
                .toList();
    }

    private String free(String name, @Nullable TemplateId except) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > Sizes.NAME) {
            throw Invalid.field("/name", "size", "Give the message a name of 1 to " + Sizes.NAME + " characters.");
        }
        if (templates.nameTaken(called, except)) {
            throw new NameTaken(called);
        }
        return called;
    }

    private static Map<String, String> facts(Template template) {
        return Map.of(
                "name",
                template.name(),
                "purpose",
                String.valueOf(template.purpose()),
                "folder",
                String.valueOf(template.folder()));
    }
}
