package io.journeyman.consent;

import io.journeyman.consent.ConsentStatement.Source;
import io.journeyman.consent.Suppression.Cause;
import io.journeyman.consent.SuppressionStore.Key;
import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.Contacts;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Somebody who unsubscribed once and now agrees in person is written to again: their new word lifts the old one from the
 * do-not-write list. Bounces, complaints and what colleagues put there stay.
 */
@Component
class OwnWord {

    private static final Set<Source.Kind> IN_PERSON =
            Set.of(Source.Kind.FORM, Source.Kind.PREFERENCE_PAGE, Source.Kind.REPLY);
    private static final List<Cause> OLD_WORD = List.of(Cause.ONE_CLICK, Cause.IMPORTED_UNSUBSCRIBE);

    private final Contacts contacts;
    private final SuppressionStore suppressions;

    OwnWord(Contacts contacts, SuppressionStore suppressions) {
        this.contacts = contacts;
        this.suppressions = suppressions;
    }

    void agreed(List<ConsentStatement> statements) {
        List<ConsentStatement> own = statements.stream()
                .filter(said -> said.state() == ConsentState.GIVEN
                        && said.channel() != null
                        && IN_PERSON.contains(said.source().kind()))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        Map<ContactId, ContactRecord> people =
                contacts.all(own.stream().map(ConsentStatement::contact).collect(Collectors.toSet()));
        for (ConsentStatement said : own) {
            ContactRecord person = people.get(said.contact());
            Channel channel = said.channel();
            String address = person == null || channel == null ? null : address(person, channel);
            if (address != null && channel != null) {
                Key key = new Key(channel, Addresses.hash(channel, address));
                OLD_WORD.forEach(cause -> suppressions.remove(key, cause));
            }
        }
    }

    /** Where a message to this person on this channel goes; null where nowhere. */
    static @Nullable String address(ContactRecord person, Channel channel) {
        return switch (channel) {
            case EMAIL -> person.email();
            case SMS -> person.phone();
            case VIBER -> person.viberId() != null ? person.viberId() : person.viber() ? person.phone() : null;
        };
    }
}
