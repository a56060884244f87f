package io.journeyman.messaging.outbox;

import io.journeyman.audit.Audit;
import io.journeyman.content.Draft;
import io.journeyman.content.Drafts;
import io.journeyman.content.Preview;
import io.journeyman.content.Previews;
import io.journeyman.content.RenderedMessage;
import io.journeyman.content.Template;
import io.journeyman.content.TemplateId;
import io.journeyman.content.Templates;
import io.journeyman.identity.User;
import io.journeyman.identity.Users;
import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.MessageOrigin;
import io.journeyman.messaging.Outbox;
import io.journeyman.messaging.providers.Addresses;
import io.journeyman.shared.Actor;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Problem.FieldError;
import io.journeyman.shared.work.Wakeups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a message to its author, as it stands in the draft, filled as for a chosen person. Links lead where they lead. */
@Service
public class TestMessages {

    private static final Duration USEFUL = Duration.ofHours(1);

    private final Templates templates;
    private final Drafts drafts;
    private final Previews previews;
    private final Users users;
    private final CurrentActor actor;
    private final WordsStore store;
    private final Audit audit;
    private final Wakeups wakeups;
    private final Clock clock;

    TestMessages(
            Templates templates,
            Drafts drafts,
            Previews previews,
            Users users,
            CurrentActor actor,
            WordsStore store,
            Audit audit,
            Wakeups wakeups,
            Clock clock) {
        this.templates = templates;
        this.drafts = drafts;
        this.previews = previews;
        this.users = users;
        this.actor = actor;
        this.store = store;
        this.audit = audit;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /**
     * Queues the test.
     *
     * @param as whose values to fill in; null for examples
     * @param to number or Viber id for SMS and Viber; null for e-mail, which goes to the author's own address
     */
    @Transactional
    public MessageId send(TemplateId id, @Nullable ContactId as, @Nullable String to) {
        if (actor.get().kind() != Actor.Kind.USER) {
            throw Invalid.field("/to", "no-user", "Only somebody who is logged in can send a test to oneself.");
        }
        Template template = templates.get(id);
        Draft draft = drafts.get(id);
        User author = users.get(actor.get().userId());
        Preview preview = previews.of(template.purpose(), draft.content(), as);
        RenderedMessage words = preview.message();
        if (words == null) {
            throw new Invalid(preview.problems().stream()
                    .map(problem -> new FieldError(problem.pointer(), problem.code(), problem.sentence()))
                    .toList());
        }
        String address = template.channel() == Channel.EMAIL ? author.email() : to == null ? "" : to.strip();
        if (!Addresses.fits(template.channel(), address)) {
            throw Invalid.field("/to", "address", "Give your own number, in the form +359888123456.");
        }
        Instant now = clock.instant();
        MessageId message = store.insert(
                new WordsStore.Finished(
                        MessageOrigin.TEST,
                        template.channel(),
                        author.id(),
                        null,
                        address,
                        template.name(),
                        words,
                        now.plus(USEFUL)),
                now);
        audit.record("message.tested", "template", id.toString(), null, Map.of("channel", template.channel()));
        wakeups.wake(Outbox.worker(template.channel()));
        return message;
    }
}
