package io.journeyman.consent;

import io.journeyman.consent.ConsentEntry.OptIn;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Ids;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.SiteSettings;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Consent that counts only after the person confirmed it by a link in a mail. The link works once, for seven days; what
 * nobody confirmed is erased after thirty.
 */
@Service
public class DoubleOptIn {

    static final String PATH = "/p/confirm/";
    static final Duration VALID = Duration.ofDays(7);
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int TOKEN_BYTES = 16;
    private static final int BATCH = 200;

    private final Consents consents;
    private final ConsentStore store;
    private final ConfirmationStore confirmations;
    private final SiteSettings site;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DoubleOptIn(
            Consents consents, ConsentStore store, ConfirmationStore confirmations, SiteSettings site, Clock clock) {
        this.consents = consents;
        this.store = store;
        this.confirmations = confirmations;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Notes what one person ticked as PENDING and answers the address to put into the confirmation mail. That mail is a
     * service message and is not tracked.
     */
    @Transactional
    public String begin(List<ConsentStatement> ticked) {
        List<ContactId> people =
                ticked.stream().map(ConsentStatement::contact).distinct().toList();
        if (people.size() != 1 || ticked.stream().anyMatch(said -> said.state() != ConsentState.PENDING)) {
            throw Invalid.field("", "not-pending", "Give what one person ticked, as pending.");
        }
        Instant now = clock.instant();
        UUID id = Ids.next();
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        confirmations.add(id, Hashes.of(text), people.get(0), now, now.plus(VALID));
        consents.record(ticked, new OptIn(now, null, id));
        return site.page(PATH + text);
    }

    /** Uses the link up and makes what waited for it count. False where the link is unknown, used or too old. */
    @Transactional
    public boolean confirm(String token) {
        Instant now = clock.instant();
        Optional<UUID> link = confirmations.use(Hashes.of(token), now);
        link.ifPresent(id -> consents.append(store.waitingFor(id).stream()
                .map(entry -> confirmed(entry, id, now))
                .toList()));
        return link.isPresent();
    }

    private static ConsentEntry confirmed(ConsentEntry waiting, UUID link, Instant now) {
        OptIn asked = waiting.optIn();
        return new ConsentEntry(
                Ids.next(),
                waiting.contact(),
                waiting.purpose(),
                waiting.channel(),
                ConsentState.GIVEN,
                waiting.basis(),
                now,
                now,
                waiting.source(),
                waiting.wordingHash(),
                waiting.wordingLanguage(),
                waiting.evidence(),
                new OptIn(asked == null ? now : asked.sentAt(), now, link),
                null,
                waiting.actor());
    }

    /** Erases what nobody confirmed for thirty days. Answers how many links. */
    @Transactional
    public int forgetUnconfirmed() {
        List<UUID> old = confirmations.old(clock.instant().minus(KEPT), BATCH);
        if (!old.isEmpty()) {
            store.dropPending(old);
            confirmations.remove(old);
        }
        return old.size();
    }
}
