package io.journeyman.consent;

import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.Contacts;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether one person may be written to now, for each marketing purpose and channel, asked of the gate itself. */
@Service
public class ContactReach {

    private final GateFacts facts;
    private final PurposeStore purposes;
    private final Contacts contacts;
    private final Clock clock;

    ContactReach(GateFacts facts, PurposeStore purposes, Contacts contacts, Clock clock) {
        this.facts = facts;
        this.purposes = purposes;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * One way to the person.
     *
     * @param reason why not, or not now; null where a message may go, as far as caps allow
     * @param until when the reason passes by itself; null where it does not
     */
    public record ReachWay(
            String purpose,
            Channel channel,
            @Nullable Reason reason,
            @Nullable Instant until) {}

    /** All ways, purposes in their order. */
    @Transactional(readOnly = true)
    public List<ReachWay> of(ContactId contact) {
        ContactRecord person = contacts.get(contact);
        List<Ask> asks = new ArrayList<>();
        for (Purpose purpose : purposes.all()) {
            if (purpose.active() && purpose.kind() == Purpose.Kind.MARKETING) {
                for (Channel channel : Channel.values()) {
                    asks.add(new Ask(
                            Ids.next(),
                            contact,
                            channel,
                            OwnWord.address(person, channel),
                            purpose.key(),
                            MessageClass.MARKETING,
                            null));
                }
            }
        }
        Gate gate = facts.read(asks, clock.instant());
        return asks.stream().map(ask -> way(ask, gate)).toList();
    }

    private static ReachWay way(Ask ask, Gate gate) {
        return gate.refusal(ask)
                .map(verdict -> verdict instanceof Verdict.Later later
                        ? new ReachWay(ask.purpose(), ask.channel(), later.reason(), later.at())
                        : new ReachWay(ask.purpose(), ask.channel(), ((Verdict.No) verdict).reason(), null))
                .orElseGet(() -> new ReachWay(ask.purpose(), ask.channel(), null, null));
    }
}
