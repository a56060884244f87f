package io.journeyman.messaging.outbox;

import io.journeyman.consent.Reason;
import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.Contacts;
import io.journeyman.messaging.Reasons;
import io.journeyman.messaging.providers.ChannelSetup;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up where messages go, and refuses what cannot be an address. */
@Component
class Addressees {

    /**
     * Stricter than the mail library, which takes line breaks, quotes and comments for addresses: local part of ordinary
     * characters, domain of ordinary labels.
     */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern VIBER_ID = Pattern.compile("[A-Za-z0-9+/=_-]{1,60}");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_LOCAL = 64;

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
        return fits(message.channel(), address)
                ? new Found(message.at(address), null)
                : new Found(message, Reasons.BAD_ADDRESS);
    }

    static boolean fits(Channel channel, String address) {
        return switch (channel) {
            case EMAIL ->
                address.length() <= LONGEST_EMAIL
                        && address.indexOf('@') <= LONGEST_LOCAL
                        && EMAIL.matcher(address).matches();
            case SMS -> NUMBER.matcher(address).matches();
            case VIBER ->
                NUMBER.matcher(address).matches() || VIBER_ID.matcher(address).matches();
        };
    }

    /**
     * A message and where it goes.
     *
     * @param problem why there is no address; null where {@code message} has one
     */
    record Found(Candidate message, @Nullable String problem) {}
}
