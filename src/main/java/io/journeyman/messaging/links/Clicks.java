package io.journeyman.messaging.links;

import io.journeyman.consent.Consents;
import io.journeyman.consent.Purpose;
import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.events.NewEvent;
import io.journeyman.messaging.MessageOrigin;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a link was followed or a message opened, and tells the contact's stream. */
@Service
public class Clicks {

    /** A machine may hammer a link; its message's history need not grow with it. */
    private static final int MOST_CLICKS = 200;

    private static final String SOURCE = "messaging";

    private final LinkTokens tokens;
    private final LinkStore store;
    private final HumanJudge judge;
    private final ContactEvents events;
    private final Consents consents;
    private final Clock clock;

    Clicks(LinkTokens tokens, LinkStore store, HumanJudge judge, ContactEvents events, Consents consents, Clock clock) {
        this.tokens = tokens;
        this.store = store;
        this.judge = judge;
        this.events = events;
        this.consents = consents;
        this.clock = clock;
    }

    /** Where the link leads; empty for anything we did not write. */
    @Transactional
    public Optional<String> follow(String token, Visit visit) {
        Optional<long[]> numbers = tokens.read(LinkTokens.Use.CLICK, token, 2);
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        Optional<LinkStore.Target> target =
                store.target(numbers.get()[0]).filter(found -> TrackedLinks.followable(found.url()));
        if (target.isPresent()) {
            store.message(numbers.get()[1]).ifPresent(message -> clicked(message, target.get(), visit));
        }
        return target.map(LinkStore.Target::url);
    }

    private void clicked(LinkStore.Sent message, LinkStore.Target target, Visit visit) {
        if (message.contact() == null || message.origin() != MessageOrigin.JOURNEY) {
            return;
        }
        if (store.clicks(message.id()) >= MOST_CLICKS) {
            return;
        }
        Instant now = clock.instant();
        boolean burst = store.otherLinkSince(message.id(), target.id(), now.minus(HumanJudge.BURST));
        String judgement = judge.judge(visit.agent(), visit.method(), visit.fetchPurpose(), burst);
        boolean human = HumanJudge.HUMAN.equals(judgement);
        store.insert(message.id(), target.id(), now, human, judgement);
        events.append(event(message, EventKinds.MESSAGE_CLICKED, now)
                .with("human", human)
                .with("judgement", judgement)
                .with("label", target.name())
                .with("url", target.url()));
    }

    /** Notes an opening, once per message, if the person agrees to that now. Answers false for anything we did not write. */
    @Transactional
    public boolean open(String token, Visit visit) {
        Optional<long[]> numbers = tokens.read(LinkTokens.Use.OPEN, token, 1);
        if (numbers.isEmpty()) {
            return false;
        }
        store.message(numbers.get()[0])
                .filter(message -> message.contact() != null && message.origin() == MessageOrigin.JOURNEY)
                .filter(message -> consents.agrees(
                        java.util.Objects.requireNonNull(message.contact()), Purpose.OPEN_TRACKING, null))
                .ifPresent(message -> {
                    String judgement = judge.judge(visit.agent(), visit.method(), visit.fetchPurpose(), false);
                    events.append(event(message, EventKinds.MESSAGE_OPENED, clock.instant())
                            .with("human", HumanJudge.HUMAN.equals(judgement))
                            .once(message.id() + ":" + EventKinds.MESSAGE_OPENED));
                });
        return true;
    }

    /** The message as HTML, for "view in the browser". */
    @Transactional(readOnly = true)
    public Optional<String> view(String token) {
        return tokens.read(LinkTokens.Use.VIEW, token, 1).flatMap(numbers -> store.html(numbers[0]));
    }

    private static NewEvent event(LinkStore.Sent message, String kind, Instant at) {
        NewEvent event = NewEvent.of(java.util.Objects.requireNonNull(message.contact()), kind, at, SOURCE)
                .titled(message.title())
                .about("message", message.id().toString())
                .in(message.instanceId(), message.elementId())
                .with("channel", message.channel().name());
        return message.template() == null
                ? event
                : event.with("template", message.template().toString());
    }

    /**
     * What came with a request.
     *
     * @param agent {@code User-Agent}
     * @param fetchPurpose {@code Sec-Purpose} or {@code Purpose}
     */
    public record Visit(
            String method, @Nullable String agent, @Nullable String fetchPurpose) {}
}
