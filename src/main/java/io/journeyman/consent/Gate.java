package io.journeyman.consent;

import io.journeyman.consent.Suppression.Cause;
import io.journeyman.consent.Verdict.Later;
import io.journeyman.consent.Verdict.No;
import io.journeyman.contacts.ContactHold;
import io.journeyman.contacts.ContactRecord;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything the gate looks at, read for a batch of messages at one instant, and the order in which it decides: what is
 * final comes before what passes with time.
 */
record Gate(
        Instant now,
        ZoneId defaultZone,
        Map<String, Purpose> purposes,
        Map<Channel, ChannelPolicy> policies,
        Map<ContactId, ContactRecord> contacts,
        Map<ContactId, List<ContactHold>> holds,
        Map<SuppressionStore.Key, List<Cause>> suppressed,
        Map<ConsentKey, ConsentState> consents) {

    /** How soon an open-ended hold is looked at again. */
    private static final Duration HOLD_LOOK = Duration.ofMinutes(10);

    /** One person's consent to one purpose on one channel. */
    record ConsentKey(ContactId contact, String purpose, Channel channel) {}

    /** Whether the message is exempt from consent, caps, quiet hours and holds. */
    boolean isService(Ask ask) {
        Purpose purpose = purposes.get(ask.purpose());
        return ask.messageClass() == MessageClass.SERVICE && purpose != null && purpose.kind() == Purpose.Kind.SERVICE;
    }

    /** Why the message may not leave, or not now, as far as no counting is needed. */
    Optional<Verdict> refusal(Ask ask) {
        Reason forGood = forGood(ask);
        if (forGood != null) {
            return Optional.of(new No(forGood));
        }
        return isService(ask) ? Optional.empty() : notNow(ask);
    }

    private @Nullable Reason forGood(Ask ask) {
        Instant expiresAt = ask.expiresAt();
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return Reason.EXPIRED;
        }
        if (!contacts.containsKey(ask.contact())) {
            return Reason.CONTACT_GONE;
        }
        String address = ask.address();
        if (address == null || address.isBlank()) {
            return Reason.NO_ADDRESS;
        }
        boolean service = isService(ask);
        Reason suppression = suppression(ask.channel(), address, service);
        return suppression != null || service ? suppression : missingConsent(ask);
    }

    private @Nullable Reason suppression(Channel channel, String address, boolean service) {
        var key = new SuppressionStore.Key(channel, Addresses.hash(channel, address));
        return suppressed.getOrDefault(key, List.of()).stream()
                .filter(cause -> !service || cause.everything())
                .min(SuppressionStore.BY_NAME)
                .map(Cause::reason)
                .orElse(null);
    }

    private @Nullable Reason missingConsent(Ask ask) {
        Purpose purpose = purposes.get(ask.purpose());
        if (purpose == null || !purpose.active() || purpose.kind() != Purpose.Kind.MARKETING) {
            return Reason.PURPOSE_UNKNOWN;
        }
        return Reason.ofConsent(consents.get(new ConsentKey(ask.contact(), ask.purpose(), ask.channel())));
    }

    private Optional<Verdict> notNow(Ask ask) {
        List<ContactHold> held = holds.getOrDefault(ask.contact(), List.of());
        if (!held.isEmpty()) {
            return Optional.of(new Later(holdEnd(held), Reason.ON_HOLD));
        }
        ChannelPolicy policy = Objects.requireNonNull(policies.get(ask.channel()));
        return policy.quietEnd(now, zone(ask.contact())).map(end -> new Later(end, Reason.QUIET_HOURS));
    }

    private Instant holdEnd(List<ContactHold> held) {
        Instant latest = now;
        for (ContactHold hold : held) {
            Instant until = hold.until();
            if (until == null) {
                return now.plus(HOLD_LOOK);
            }
            latest = until.isAfter(latest) ? until : latest;
        }
        return latest;
    }

    /** The person's own zone, or where people without one are thought to live. */
    ZoneId zone(ContactId contact) {
        ContactRecord record = contacts.get(contact);
        String zone = record == null ? null : record.timeZone();
        try {
            return zone == null ? defaultZone : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return defaultZone;
        }
    }

    /** Today on the person's own calendar. */
    LocalDate today(ContactId contact) {
        return now.atZone(zone(contact)).toLocalDate();
    }
}
