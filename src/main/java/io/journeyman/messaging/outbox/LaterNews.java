package io.journeyman.messaging.outbox;

import io.journeyman.consent.Suppression;
import io.journeyman.consent.Suppressions;
import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.MessageOrigin;
import io.journeyman.messaging.MessageState;
import io.journeyman.messaging.Reasons;
import io.journeyman.messaging.providers.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is learnt about a message after its hand-off, in the caller's transaction. The states form a lattice: a message
 * never comes back from where it ended, so that receipts may arrive in any order and any number.
 */
@Component
public class LaterNews {

    /** Handed off, nothing final known. */
    private static final Set<MessageState> OPEN =
            EnumSet.of(MessageState.HANDOFF, MessageState.UNKNOWN, MessageState.SENT);

    private final LaterStore store;
    private final MessageEvents events;
    private final Suppressions suppressions;
    private final Clock clock;

    LaterNews(LaterStore store, MessageEvents events, Suppressions suppressions, Clock clock) {
        this.store = store;
        this.events = events;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /** The provider has it: ends the doubt. */
    public void accepted(MessageId id, String reference) {
        LaterStore.Known known = store.lock(id, reference);
        sent(known);
    }

    public void delivered(MessageId id, String reference, Instant at) {
        LaterStore.Known known = store.lock(id, reference);
        Candidate message = known.message();
        sent(known);
        if (OPEN.contains(known.state())) {
            store.end(id, MessageState.DELIVERED, null, null, null, clock.instant());
        }
        events.delivered(message, known.title(), at);
    }

    public void seen(MessageId id, String reference, Instant at) {
        delivered(id, reference, at);
        LaterStore.Known known = store.lock(id, reference);
        events.opened(known.message(), known.title(), at);
    }

    public void notReached(MessageId id, @Nullable String reference, @Nullable String code, @Nullable String detail) {
        end(store.lock(id, reference), MessageState.BOUNCED, Reasons.NOT_REACHABLE, code, detail);
    }

    public void stopped(MessageId id, String reference, @Nullable String code, @Nullable String detail) {
        LaterStore.Known known = store.lock(id, reference);
        suppress(known, Suppression.Cause.STOP_WORD);
        end(known, MessageState.SUPPRESSED, Reasons.STOPPED, code, detail);
    }

    public void gone(MessageId id, String reference, @Nullable String code, @Nullable String detail) {
        LaterStore.Known known = store.lock(id, reference);
        suppress(known, Suppression.Cause.HARD_BOUNCE);
        end(known, MessageState.BOUNCED, Reasons.ADDRESS_GONE, code, detail);
    }

    /** Whoever delivers a message had it before. */
    private void sent(LaterStore.Known known) {
        if (known.state() == MessageState.HANDOFF || known.state() == MessageState.UNKNOWN) {
            Instant now = clock.instant();
            store.sent(known.message().id(), null, now);
            events.sent(known.message(), known.title(), now);
        }
    }

    private void end(
            LaterStore.Known known, MessageState to, String reason, @Nullable String code, @Nullable String detail) {
        if (!OPEN.contains(known.state())) {
            return;
        }
        Instant now = clock.instant();
        store.end(known.message().id(), to, reason, code, Texts.clean(detail), now);
        events.refused(known.message(), known.title(), to, reason, now);
    }

    private void suppress(LaterStore.Known known, Suppression.Cause cause) {
        if (known.message().origin() == MessageOrigin.JOURNEY && known.message().address() != null) {
            suppressions.add(
                    known.message().channel(),
                    known.message().to(),
                    cause,
                    known.message().id().toString());
        }
    }
}
