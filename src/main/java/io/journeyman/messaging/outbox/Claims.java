package io.journeyman.messaging.outbox;

import io.journeyman.consent.Ask;
import io.journeyman.consent.MaySend;
import io.journeyman.consent.MessageClass;
import io.journeyman.consent.Purpose;
import io.journeyman.consent.Reason;
import io.journeyman.consent.Verdict;
import io.journeyman.messaging.MessageOrigin;
import io.journeyman.messaging.MessageState;
import io.journeyman.messaging.MessagingSettings;
import io.journeyman.messaging.Reasons;
import io.journeyman.messaging.providers.ChannelSetup;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a batch of messages for this node: those whose turn has come, whose provider has room and whose person may get them
 * now. The others wait or end here, each with its reason.
 */
@Service
public class Claims {

    private final ClaimStore store;
    private final ProviderGate gate;
    private final Addressees addressees;
    private final MaySend maySend;
    private final Endings endings;
    private final MessagingSettings settings;
    private final Clock clock;

    Claims(
            ClaimStore store,
            ProviderGate gate,
            Addressees addressees,
            MaySend maySend,
            Endings endings,
            MessagingSettings settings,
            Clock clock) {
        this.store = store;
        this.gate = gate;
        this.addressees = addressees;
        this.maySend = maySend;
        this.endings = endings;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param owner this thread of this node
     * @param most how many at most
     */
    @Transactional
    public Batch claim(ChannelSetup setup, String owner, int most) {
        int room = gate.room(setup, most);
        if (room == 0) {
            return Batch.NOTHING;
        }
        List<Candidate> due = store.lockDue(setup.channel(), clock.instant(), room);
        if (due.isEmpty()) {
            return Batch.NOTHING;
        }
        List<Candidate> addressed = addressed(setup, due);
        List<Candidate> mine = permitted(addressed);
        if (!mine.isEmpty()) {
            store.claim(mine, owner, settings.lease());
            gate.take(setup, mine.size());
        }
        return new Batch(mine.stream().map(Candidate::claimed).toList(), due.size());
    }

    /** Leaves out, ended, what came too late and what has nowhere to go. */
    private List<Candidate> addressed(ChannelSetup setup, List<Candidate> due) {
        Instant now = clock.instant();
        List<Candidate> inTime = new ArrayList<>();
        for (Candidate message : due) {
            if (message.expiresAt().isAfter(now)) {
                inTime.add(message);
            } else {
                endings.notSent(message, MessageState.EXPIRED, Reasons.TOO_LATE);
            }
        }
        List<Candidate> addressed = new ArrayList<>();
        for (Addressees.Found found : addressees.of(setup, inTime)) {
            if (found.problem() != null) {
                endings.notSent(found.message(), MessageState.SUPPRESSED, found.problem());
            } else if (!setup.sandbox()
                    && !setup.allowList().allows(found.message().to())) {
                endings.notSent(found.message(), MessageState.SUPPRESSED, Reasons.NOT_ON_ALLOW_LIST);
            } else {
                addressed.add(found.message());
            }
        }
        return addressed;
    }

    /** Leaves out what the consent gate refuses or postpones. Tests and notices go to colleagues, who are not asked. */
    private List<Candidate> permitted(List<Candidate> messages) {
        List<Ask> asks = messages.stream()
                .filter(message -> message.origin() == MessageOrigin.JOURNEY)
                .map(Claims::ask)
                .toList();
        Map<UUID, Verdict> verdicts = asks.isEmpty() ? Map.of() : maySend.reserve(asks);
        List<Candidate> mine = new ArrayList<>();
        for (Candidate message : messages) {
            Verdict verdict = verdicts.get(message.id().value());
            if (verdict instanceof Verdict.Later later) {
                store.postpone(message.id(), later.at(), later.reason().code());
            } else if (verdict instanceof Verdict.No no) {
                MessageState state = no.reason() == Reason.EXPIRED ? MessageState.EXPIRED : MessageState.SUPPRESSED;
                endings.notSent(message, state, no.reason().code());
            } else {
                mine.add(message);
            }
        }
        return mine;
    }

    private static Ask ask(Candidate message) {
        String purpose = String.valueOf(message.purpose());
        return new Ask(
                message.id().value(),
                java.util.Objects.requireNonNull(message.contact()),
                message.channel(),
                message.to(),
                purpose,
                Purpose.SERVICE.equals(purpose) ? MessageClass.SERVICE : MessageClass.MARKETING,
                message.expiresAt());
    }

    /**
     * What one claim brought.
     *
     * @param mine messages to be sent by this thread now
     * @param handled how many rows were looked at, ended and postponed ones included
     */
    record Batch(List<Candidate> mine, int handled) {

        static final Batch NOTHING = new Batch(List.of(), 0);
    }
}
