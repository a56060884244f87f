package io.journeyman.messaging.outbox;

import io.journeyman.consent.Purpose;
import io.journeyman.consent.UnsubscribeLinks;
import io.journeyman.content.Recipient;
import io.journeyman.content.RenderContext;
import io.journeyman.content.RenderFailed;
import io.journeyman.content.RenderedEmail;
import io.journeyman.content.RenderedMessage;
import io.journeyman.content.Rendering;
import io.journeyman.content.TemplateId;
import io.journeyman.content.TemplateVersion;
import io.journeyman.content.Templates;
import io.journeyman.messaging.Reasons;
import io.journeyman.messaging.links.TrackedLinks;
import io.journeyman.messaging.providers.ChannelSetup;
import io.journeyman.messaging.providers.Parcel;
import io.journeyman.shared.ContactId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Turns claimed messages into what the person reads: the newest published version, filled with the person's values. */
@Component
class Building {

    private static final Logger LOG = LoggerFactory.getLogger(Building.class);

    private final Templates templates;
    private final Rendering rendering;
    private final TrackedLinks links;
    private final UnsubscribeLinks unsubscribe;
    private final WordsStore finished;

    Building(
            Templates templates,
            Rendering rendering,
            TrackedLinks links,
            UnsubscribeLinks unsubscribe,
            WordsStore finished) {
        this.templates = templates;
        this.rendering = rendering;
        this.links = links;
        this.unsubscribe = unsubscribe;
        this.finished = finished;
    }

    /** Reads for the whole batch at once; each message is built when the iteration comes to it. */
    Iterable<Built> build(ChannelSetup setup, List<Candidate> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        Set<ContactId> people = messages.stream()
                .filter(message -> message.template() != null)
                .map(Candidate::contact)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Batch batch =
                new Batch(people.isEmpty() ? Map.of() : rendering.recipients(people), links.mayWatchOpening(people));
        return () -> messages.stream().map(message -> one(message, batch)).iterator();
    }

    private Built one(Candidate message, Batch batch) {
        if (message.template() == null) {
            return finished.find(message.id())
                    .map(words -> Built.ready(message, title(message, words), parcel(message, words, null, null)))
                    .orElseGet(() ->
                            Built.broken(message, new Broken(Reasons.NO_TEMPLATE, null, "Its text is gone.", null)));
        }
        Optional<TemplateVersion> version = batch.version(message.template());
        if (version.isEmpty()) {
            return Built.broken(
                    message,
                    new Broken(Reasons.NO_TEMPLATE, null, "The message was deleted or never published.", null));
        }
        return fill(message, version.get(), batch);
    }

    private Built fill(Candidate message, TemplateVersion version, Batch batch) {
        Parcel.UsedTemplate used = new Parcel.UsedTemplate(version.id().value(), version.number());
        ContactId contact = Objects.requireNonNull(message.contact());
        String purpose = Objects.requireNonNullElse(message.purpose(), Purpose.SERVICE);
        String wayOut = unsubscribe.url(contact, purpose, message.channel());
        RenderContext context = new RenderContext(
                wayOut,
                unsubscribe.preferences(contact),
                links.viewUrl(message.seq()),
                links.writer(message.seq()),
                batch.watchable().contains(contact) ? links.pixelUrl(message.seq()) : null,
                Map.of());
        try {
            Recipient recipient = batch.recipients().get(contact);
            RenderedMessage words = recipient == null
                    ? rendering.render(version, contact, context)
                    : rendering.render(version, recipient, context);
            String oneClick = Purpose.SERVICE.equals(purpose) ? null : wayOut;
            return Built.ready(message, title(message, words), parcel(message, words, oneClick, used));
        } catch (RenderFailed e) {
            return Built.broken(message, new Broken(Reasons.BROKEN_TEMPLATE, e.code(), e.detail(), used));
        } catch (RuntimeException e) {
            LOG.error("message {} could not be built", message.id(), e);
            return Built.broken(
                    message, new Broken(Reasons.BROKEN_TEMPLATE, "internal", "The text could not be built.", used));
        }
    }

    private static Parcel parcel(
            Candidate message, RenderedMessage words, @Nullable String oneClick, Parcel.@Nullable UsedTemplate used) {
        return new Parcel(
                message.id(),
                message.messageIdHeader(),
                message.origin(),
                message.contact(),
                message.to(),
                words,
                oneClick,
                used,
                message.expiresAt());
    }

    private static String title(Candidate message, RenderedMessage words) {
        return words instanceof RenderedEmail email && !email.subject().isBlank() ? email.subject() : message.title();
    }

    /** What was read for the whole batch. */
    private final class Batch {

        private final Map<ContactId, Recipient> recipients;
        private final Set<ContactId> watchable;
        private final Map<TemplateId, Optional<TemplateVersion>> versions = new HashMap<>();

        Batch(Map<ContactId, Recipient> recipients, Set<ContactId> watchable) {
            this.recipients = recipients;
            this.watchable = watchable;
        }

        Map<ContactId, Recipient> recipients() {
            return recipients;
        }

        Set<ContactId> watchable() {
            return watchable;
        }

        Optional<TemplateVersion> version(TemplateId template) {
            return versions.computeIfAbsent(template, templates::newest);
        }
    }

    /**
     * A message, ready or broken.
     *
     * @param title what the person sees of it
     */
    record Built(
            Candidate message,
            String title,
            @Nullable Parcel parcel,
            @Nullable Broken broken) {

        static Built ready(Candidate message, String title, Parcel parcel) {
            return new Built(message, title, parcel, null);
        }

        static Built broken(Candidate message, Broken why) {
            return new Built(message, message.title(), null, why);
        }
    }

    /**
     * Why a message cannot be built.
     *
     * @param template the version that failed; null where there is none
     */
    record Broken(String reason, @Nullable String code, String sentence, Parcel.@Nullable UsedTemplate template) {}
}
