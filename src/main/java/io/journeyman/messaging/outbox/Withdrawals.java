package io.journeyman.messaging.outbox;

import io.journeyman.messaging.Channels;
import io.journeyman.messaging.MessageState;
import io.journeyman.messaging.Reasons;
import io.journeyman.steps.SendsHeld;
import io.journeyman.steps.SendsReleased;
import io.journeyman.steps.SendsWithdrawn;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hears what journeys decide about messages of theirs that are not handed off yet, in the same transaction. */
@Service
public class Withdrawals {

    private final WithdrawalStore store;
    private final Endings endings;
    private final Clock clock;

    Withdrawals(WithdrawalStore store, Endings endings, Clock clock) {
        this.store = store;
        this.endings = endings;
        this.clock = clock;
    }

    /** A run was taken off its way. What is being prepared at this moment loses its claim and so its hand-off. */
    @EventListener
    @Transactional
    public void withdrawn(SendsWithdrawn event) {
        List<Candidate> open = store.openOf(event.instanceId(), event.elements());
        endings.notSent(open, MessageState.CANCELLED, Reasons.LEFT_JOURNEY);
    }

    @EventListener
    @Transactional
    public void held(SendsHeld event) {
        store.hold(event.journeyKey(), clock.instant());
    }

    @EventListener
    @Transactional
    public void released(SendsReleased event) {
        if (event.dropOlderThan() != null) {
            Instant before = clock.instant().minus(event.dropOlderThan());
            endings.notSent(store.openOfJourney(event.journeyKey(), before), MessageState.CANCELLED, Reasons.STALE);
        }
        store.release(event.journeyKey());
    }

    /** A channel went on after a hold, without what grew stale meanwhile. */
    @EventListener
    @Transactional
    public void dropped(Channels.StaleDropped event) {
        endings.notSent(
                store.openOfChannel(event.channel(), event.queuedBefore()), MessageState.CANCELLED, Reasons.STALE);
    }
}
