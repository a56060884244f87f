package io.journeyman.messaging.outbox;

import io.journeyman.consent.MaySend;
import io.journeyman.consent.Suppression;
import io.journeyman.consent.Suppressions;
import io.journeyman.messaging.MessageOrigin;
import io.journeyman.messaging.MessageState;
import io.journeyman.messaging.Reasons;
import io.journeyman.messaging.outbox.FenceStore.Change;
import io.journeyman.messaging.providers.Answer;
import io.journeyman.shared.Channel;
import io.journeyman.shared.work.Wakeups;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what came of a try, in one transaction: row, timeline, waiting block, do-not-write list, circuit. */
@Service
public class Results {

    /** The worker that matches receipts; a message just sent may have one waiting. */
    public static final String RECEIPTS = "outbox-receipts";

    private static final MessageState[] TRYING = {MessageState.CLAIMED, MessageState.HANDOFF};
    /** A late answer still counts after the lease ran out: it ends the doubt. */
    private static final MessageState[] HANDED = {MessageState.HANDOFF, MessageState.UNKNOWN};

    private final FenceStore store;
    private final MessageEvents events;
    private final ProviderGate gate;
    private final MaySend maySend;
    private final Suppressions suppressions;
    private final Wakeups wakeups;
    private final Clock clock;

    Results(
            FenceStore store,
            MessageEvents events,
            ProviderGate gate,
            MaySend maySend,
            Suppressions suppressions,
            Wakeups wakeups,
            Clock clock) {
        this.store = store;
        this.events = events;
        this.gate = gate;
        this.maySend = maySend;
        this.suppressions = suppressions;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    @Transactional
    public void apply(Try one, Answer answer) {
        boolean resting = gate.learn(one.setup().provider(), answer);
        if (answer instanceof Answer.Accepted accepted) {
            accepted(one, accepted);
        } else if (answer instanceof Answer.Deferred) {
            again(one, answer, Reasons.PROVIDER_DOWN, true);
        } else if (answer instanceof Answer.Unreachable) {
            again(one, answer, Reasons.PROVIDER_DOWN, !resting);
        } else if (answer instanceof Answer.Throttled) {
            again(one, answer, Reasons.SLOWED_DOWN, false);
        } else if (answer instanceof Answer.Misconfigured) {
            again(one, answer, Reasons.MISCONFIGURED, false);
        } else if (answer instanceof Answer.Doubtful) {
            store.change(one.held(), Change.doubtful(answer), TRYING);
        } else {
            refused(one, answer);
        }
    }

    private void accepted(Try one, Answer.Accepted accepted) {
        Instant now = clock.instant();
        if (store.change(one.held(), Change.sent(accepted.reference(), now), HANDED)) {
            events.sent(one.message(), one.title(), now);
            wakeups.wake(RECEIPTS);
        } else if (accepted.reference() != null) {
            store.reference(one.held(), accepted.reference());
        }
    }

    private void again(Try one, Answer answer, String reason, boolean triesUsed) {
        Instant now = clock.instant();
        Candidate message = one.message();
        int failures = message.failures() + 1;
        Change change = triesUsed
                ? Change.retry(reason, answer, RetryPlan.next(failures, now, message.expiresAt()), failures)
                : Change.again(reason, answer, now);
        if (store.change(one.held(), change, TRYING)) {
            release(message);
        }
    }

    private void refused(Try one, Answer answer) {
        Instant now = clock.instant();
        Candidate message = one.message();
        Change change;
        if (answer instanceof Answer.AddressGone) {
            change = Change.ended(MessageState.BOUNCED, Reasons.ADDRESS_GONE, answer, now);
        } else if (answer instanceof Answer.NotReachable) {
            change = Change.ended(MessageState.BOUNCED, Reasons.NOT_REACHABLE, answer, now);
        } else if (answer instanceof Answer.Stopped) {
            change = Change.ended(MessageState.SUPPRESSED, Reasons.STOPPED, answer, now);
        } else {
            change = Change.ended(MessageState.FAILED, Reasons.REFUSED, answer, now);
        }
        if (!store.change(one.held(), change, TRYING)) {
            return;
        }
        release(message);
        suppress(message, answer);
        events.refused(message, one.title(), change.to(), String.valueOf(change.reason()), now);
    }

    private void suppress(Candidate message, Answer answer) {
        if (answer instanceof Answer.AddressGone) {
            suppress(message, Suppression.Cause.HARD_BOUNCE);
        } else if (answer instanceof Answer.Stopped) {
            suppress(message, Suppression.Cause.STOP_WORD);
        } else if (answer instanceof Answer.Refused refused
                && message.channel() == Channel.EMAIL
                && "5.2.2".equals(refused.code())) {
            suppressions.softBounce(message.channel(), message.to());
        }
    }

    private void suppress(Candidate message, Suppression.Cause cause) {
        if (message.origin() == MessageOrigin.JOURNEY) {
            suppressions.add(
                    message.channel(), message.to(), cause, message.id().toString());
        }
    }

    /** The text cannot be built: the message stands still, visible and repairable, and stops nobody else. */
    @Transactional
    public void broken(Try one, Building.Broken broken) {
        Change change = Change.broken(broken.reason(), broken.code(), broken.sentence(), clock.instant());
        if (store.change(one.held(), change, MessageState.CLAIMED)) {
            store.brokenVersion(one.message().id(), broken.template());
            release(one.message());
            gate.giveBack(one.setup());
        }
    }

    /** Puts a message back in line that this thread claimed and does not get to. */
    @Transactional
    public void release(Try one) {
        if (store.change(one.held(), Change.released(clock.instant()), MessageState.CLAIMED)) {
            release(one.message());
            gate.giveBack(one.setup());
        }
    }

    private void release(Candidate message) {
        if (message.origin() == MessageOrigin.JOURNEY) {
            maySend.release(message.id().value());
        }
    }
}
