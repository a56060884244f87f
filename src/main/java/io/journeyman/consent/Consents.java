package io.journeyman.consent;

import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who agreed to what: append-only proof, and how things stand now. Appends consent.given and consent.withdrawn. */
@Service
public class Consents {

    Consents() {}

    /** Notes what somebody said. */
    @Transactional
    public void record(ConsentStatement statement) {
        record(List.of(statement));
    }

    /** Notes what many said, set-wise (imports). A statement older than what stands is kept as proof and changes nothing. */
    @Transactional
    public void record(List<ConsentStatement> statements) {
        throw new UnsupportedOperationException("follows");
    }

    /** Takes consent back, at once. Withdrawing what was never given is noted too: it is an objection (Art. 21). */
    @Transactional
    public void withdraw(Withdrawal withdrawal) {
        throw new UnsupportedOperationException("follows");
    }

    /** Whether the person agrees now. The channel is null for tracking and profiling. */
    @Transactional(readOnly = true)
    public boolean agrees(ContactId contact, String purpose, @Nullable Channel channel) {
        return !agreeing(List.of(contact), purpose, channel).isEmpty();
    }

    /** Those of the contacts who agree now. */
    @Transactional(readOnly = true)
    public Set<ContactId> agreeing(Collection<ContactId> contacts, String purpose, @Nullable Channel channel) {
        throw new UnsupportedOperationException("follows");
    }

    /** How things stand for one person, purposes in their order. */
    @Transactional(readOnly = true)
    public List<StandingConsent> standing(ContactId contact) {
        throw new UnsupportedOperationException("follows");
    }
}
