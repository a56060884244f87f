package io.journeyman.content;

import io.journeyman.audit.Audit;
import io.journeyman.content.email.CompiledEmail;
import io.journeyman.content.email.EmailCompiler;
import io.journeyman.shared.Actor;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.Invalid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing a message and publishing it. Two authors never overwrite each other: the later text is kept beside. */
@Service
public class Drafts {

    private static final int COMMENT_MAX = 400;

    private final TemplateStore templates;
    private final DraftStore drafts;
    private final VersionStore versions;
    private final ContentCheck check;
    private final ObjectProvider<PendingSends> pending;
    private final Audit audit;
    private final CurrentActor actor;
    private final Clock clock;

    Drafts(
            TemplateStore templates,
            DraftStore drafts,
            VersionStore versions,
            ContentCheck check,
            ObjectProvider<PendingSends> pending,
            Audit audit,
            CurrentActor actor,
            Clock clock) {
        this.templates = templates;
        this.drafts = drafts;
        this.versions = versions;
        this.check = check;
        this.pending = pending;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Draft get(TemplateId id) {
        return drafts.find(id).orElseThrow(() -> new TemplateNotFound(id));
    }

    /**
     * Saves over the given revision. Where somebody was faster, the draft stays and the text sent is kept aside; sending
     * what stands there already changes nothing.
     */
    @Transactional
    public DraftSave save(TemplateId id, int revision, MessageContent content) {
        templates.lock(id);
        Draft current = get(id);
        if (current.content().channel() != content.channel()) {
            throw Invalid.field("/content/channel", "other-channel", "A message keeps its channel.");
        }
        if (current.content().equals(content)) {
            return new DraftSave(current, null);
        }
        Actor by = actor.get();
        Instant now = clock.instant();
        if (current.revision() != revision) {
            return new DraftSave(current, drafts.keepAside(id, revision, content, by, now));
        }
        Draft saved = replaced(current, content, current.basedOn(), by);
        templates.touch(id, now);
        return new DraftSave(saved, null);
    }

    /** Makes an older version's text the draft again. */
    @Transactional
    public Draft restore(TemplateId id, int revision, int number) {
        templates.lock(id);
        Draft current = current(id, revision);
        TemplateVersion old =
                versions.find(id, number).orElseThrow(() -> new TemplateNotFound(id + ", version " + number));
        Draft restored = replaced(current, old.content(), current.basedOn(), actor.get());
        templates.touch(id, clock.instant());
        return restored;
    }

    /** Everything to mend in the draft, errors and warnings. */
    @Transactional(readOnly = true)
    public List<ContentProblem> problems(TemplateId id) {
        return check.of(template(id).purpose(), get(id).content());
    }

    /** The same for a text that is not saved. */
    public List<ContentProblem> problems(@Nullable String purpose, MessageContent content) {
        return check.of(purpose, content);
    }

    /** Publishes the draft if it still has the given revision and nothing stops it. From then on it is what is sent. */
    @Transactional
    public TemplateVersion publish(TemplateId id, int revision, @Nullable String comment) {
        templates.lock(id);
        Draft draft = current(id, revision);
        Template template = template(id);
        if (!draft.changed() && template.published()) {
            throw new NothingToPublish(template.newestNumber());
        }
        List<ContentProblem> stopping = check.of(template.purpose(), draft.content()).stream()
                .filter(ContentProblem::stops)
                .toList();
        if (!stopping.isEmpty()) {
            throw new ContentRefused(stopping);
        }
        Actor by = actor.get();
        TemplateVersion version =
                compiled(template, draft.content(), Sizes.optional(comment, COMMENT_MAX, "/comment"), by);
        versions.insert(version, by);
        templates.published(id, version.number(), version.publishedAt());
        replaced(draft, draft.content(), version.number(), by);
        audit.record("template.published", "template", id.toString(), null, Map.of("version", version.number()));
        return version;
    }

    /** People who have the message before them and would get a text published now. */
    @Transactional(readOnly = true)
    public long reach(TemplateId id) {
        return pending.orderedStream().mapToLong(sends -> sends.count(id)).sum();
    }

    /** Texts that came too late, newest first. */
    @Transactional(readOnly = true)
    public List<Aside> asides(TemplateId id) {
        get(id);
        return drafts.asides(id);
    }

    @Transactional
    public void dropAside(TemplateId id, UUID aside) {
        if (!drafts.deleteAside(id, aside)) {
            throw new TemplateNotFound(aside);
        }
    }

    private TemplateVersion compiled(Template template, MessageContent content, @Nullable String comment, Actor by) {
        String html = null;
        String text = null;
        if (content instanceof EmailContent email) {
            CompiledEmail compiled = EmailCompiler.compile(email.mjml(), email.subject(), email.preheader());
            html = compiled.html();
            text = Parts.textOf(email, compiled);
        }
        return new TemplateVersion(
                TemplateVersionId.next(),
                template.id(),
                template.newestNumber() + 1,
                content,
                html,
                text,
                by.name(),
                comment,
                clock.instant());
    }

    private Draft current(TemplateId id, int revision) {
        Draft current = get(id);
        if (current.revision() != revision) {
            throw new DraftStale(current);
        }
        return current;
    }

    private Draft replaced(Draft before, MessageContent content, int basedOn, Actor by) {
        Optional<TemplateVersion> base = versions.find(before.templateId(), basedOn);
        boolean changed = base.isEmpty() || !base.get().content().equals(content);
        Draft draft = new Draft(
                before.templateId(), before.revision() + 1, basedOn, changed, content, by.name(), clock.instant());
        if (!drafts.replace(draft, by)) {
            throw new DraftStale(get(before.templateId()));
        }
        return draft;
    }

    private Template template(TemplateId id) {
        return templates.find(id).orElseThrow(() -> new TemplateNotFound(id));
    }
}
