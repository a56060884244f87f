package io.journeyman.content;

import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Messages as written: drafts, versions and which one counts. A version never changes; the newest published one counts at
 * the moment of use, and whoever uses it records which it was.
 */
@Service
public class Templates {

    /** A new message with its first draft. The name is unique over all messages, whatever its case. */
    public Template create(MessageContent content, String name, @Nullable String purpose, @Nullable String folder) {
        throw new UnsupportedOperationException();
    }

    public Template get(TemplateId id) {
        throw new UnsupportedOperationException();
    }

    /** Messages of one kind and purpose (null for all), newest change first unless the paging says otherwise. */
    public Page<Template> page(@Nullable MessageKind kind, @Nullable String purpose, Paging paging) {
        throw new UnsupportedOperationException();
    }

    public Template describe(TemplateId id, String name, @Nullable String purpose, @Nullable String folder) {
        throw new UnsupportedOperationException();
    }

    public Draft draft(TemplateId id) {
        throw new UnsupportedOperationException();
    }

    /** Publishes the draft if it still is the given revision and no problem stops it; answers the new version. */
    public TemplateVersion publish(TemplateId id, int revision, @Nullable String comment) {
        throw new UnsupportedOperationException();
    }

    /** Newest first. */
    public List<TemplateVersion> versions(TemplateId id) {
        throw new UnsupportedOperationException();
    }

    public TemplateVersion version(TemplateVersionId id) {
        throw new UnsupportedOperationException();
    }

    /** The version that counts now; empty where none was published or the message does not exist. */
    public Optional<TemplateVersion> newest(TemplateId id) {
        throw new UnsupportedOperationException();
    }

    /** What keeps this message from being sent; empty when it is ready. For the check of a send block. */
    public List<ContentProblem> readiness(TemplateId id) {
        throw new UnsupportedOperationException();
    }
}
