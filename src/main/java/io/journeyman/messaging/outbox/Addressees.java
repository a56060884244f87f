package io.journeyman.messaging.outbox;

import io.journeyman.consent.Reason;
import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.Contacts;
import io.journeyman.messaging.Reasons;
import io.journeyman.messaging.providers.Addresses;
import io.journeyman.messaging.providers.ChannelSetup;
import io.journeyman.shared.ContactId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up where messages go, and refuses what cannot be an address. */
@Component
class Addressees {

    private final Contacts contacts;

    Addressees(Contacts contacts) {
        this.contacts = contacts;
    }

    /** Each message with its address, or with the reason why there is none, in order. */
    List<Found> of(ChannelSetup setup, List<Candidate> messages) {
        Set<ContactId> people = messages.stream()
                .filter(message -> message.address() == null || message.template() != null)
                .map(Candidate::contact)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<ContactId, ContactRecord> known = people.isEmpty() ? Map.of() : contacts.all(people);
        return messages.stream().map(message -> one(setup, message, known)).toList();
    }

    private static Found one(ChannelSetup setup, Candidate message, Map<ContactId, ContactRecord> known) {
        if (message.template() == null) {
            return judged(message, message.address());
        }
        ContactRecord contact = message.contact() == null ? null : known.get(message.contact());
        return contact == null ? new Found(message, Reasons.NO_CONTACT) : judged(message, address(setup, contact));
    }

    private static @Nullable String address(ChannelSetup setup, ContactRecord contact) {
        return switch (setup.channel()) {
            case EMAIL -> contact.email();
            case SMS -> contact.phone();
            case VIBER ->
                switch (setup.provider()) {
                    case "viber-bot" -> contact.viberId();
                    case "viber-partner" -> contact.phone();
                    default -> contact.viberId() != null ? contact.viberId() : contact.phone();
                };
        };
    }

    private static Found judged(Candidate message, @Nullable String address) {
        if (address == null || address.isBlank()) {
            return new Found(message, Reason.NO_ADDRESS.code());
        }
        return Addresses.fits(message.channel(), address)
                ? new Found(message.at(address), null)
                : new Found(message, Reasons.BAD_ADDRESS);
    }

    /**
     * A message and where it goes.
     *
     * @param problem why there is no address; null where {@code message} has one
     */
    record Found(Candidate message, @Nullable String problem) {}
}
