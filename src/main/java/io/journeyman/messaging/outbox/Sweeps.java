package io.journeyman.messaging.outbox;

import io.journeyman.consent.Purpose;
import io.journeyman.content.Templates;
import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.MessageState;
import io.journeyman.messaging.MessagingSettings;
import io.journeyman.messaging.Reasons;
import io.journeyman.messaging.Repairs;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves on what stands still: expired leases, old doubts, messages that came too late, messages whose text was mended. */
@Service
public class Sweeps {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);
    private static final int BATCH = 100;

    private final SweepStore store;
    private final LaterStore later;
    private final FenceStore fence;
    private final Endings endings;
    private final MessageEvents events;
    private final Templates templates;
    private final MessagingSettings settings;
    private final Clock clock;

    Sweeps(
            SweepStore store,
            LaterStore later,
            FenceStore fence,
            Endings endings,
            MessageEvents events,
            Templates templates,
            MessagingSettings settings,
            Clock clock) {
        this.store = store;
        this.later = later;
        this.fence = fence;
        this.endings = endings;
        this.events = events;
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public int leases() {
        int prepared = store.preparedAgain(clock.instant());
        int doubtful = store.doubtful();
        if (prepared + doubtful > 0) {
            LOG.warn("a sender vanished: {} messages back in line, {} doubtful", prepared, doubtful);
        }
        return prepared + doubtful;
    }

    @Transactional
    public int tooLate() {
        List<Candidate> late = store.tooLate(clock.instant(), BATCH);
        endings.notSent(late, MessageState.EXPIRED, Reasons.TOO_LATE);
        return late.size();
    }

    /**
     * Old doubt is decided by what the message is for: a marketing message counts as sent, since twice is worse than never; a
     * service message goes again under the same Message-ID, since never is worse than twice.
     */
    @Transactional
    public int doubts() {
        Instant now = clock.instant();
        List<Candidate> doubts = store.doubtfulSince(now.minus(settings.doubtAfter()), BATCH);
        for (Candidate message : doubts) {
            if (Purpose.SERVICE.equals(Objects.requireNonNullElse(message.purpose(), Purpose.SERVICE))) {
                fence.again(message.id(), now);
            } else {
                countAsSent(message.id(), now);
            }
        }
        return doubts.size();
    }

    /** Somebody decided. */
    @EventListener
    @Transactional
    public void decided(Repairs.CountedAsSent event) {
        Instant now = clock.instant();
        event.messages().forEach(id -> countAsSent(id, now));
    }

    private void countAsSent(MessageId id, Instant now) {
        LaterStore.Known known = later.lock(id, null);
        later.sent(id, Reasons.COUNTED_AS_SENT, now);
        events.sent(known.message(), known.title(), now);
    }

    /** A newer version of a broken message lets everybody go on who waits for it. */
    @Transactional
    public int mended() {
        int moved = 0;
        for (SweepStore.BrokenTemplate broken : store.brokenTemplates()) {
            boolean newer = templates
                    .newest(broken.template())
                    .filter(version -> !version.id().value().equals(broken.version()))
                    .isPresent();
            moved += newer ? store.mended(broken, clock.instant()) : 0;
        }
        return moved;
    }

    @Transactional
    public int oldCopies() {
        return store.dropCopies(clock.instant().minus(settings.keepCopies()));
    }
}
