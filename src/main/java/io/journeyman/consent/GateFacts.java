package io.journeyman.consent;

import io.journeyman.consent.Gate.ConsentKey;
import io.journeyman.contacts.ContactHolds;
import io.journeyman.contacts.Contacts;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what the gate looks at: a few queries, however many messages. */
@Component
class GateFacts {

    private final Contacts contacts;
    private final ContactHolds holds;
    private final PurposeStore purposes;
    private final PolicyStore policies;
    private final SuppressionStore suppressions;
    private final ConsentStore consents;
    private final ConsentSettings settings;

    GateFacts(
            Contacts contacts,
            ContactHolds holds,
            PurposeStore purposes,
            PolicyStore policies,
            SuppressionStore suppressions,
            ConsentStore consents,
            ConsentSettings settings) {
        this.contacts = contacts;
        this.holds = holds;
        this.purposes = purposes;
        this.policies = policies;
        this.suppressions = suppressions;
        this.consents = consents;
        this.settings = settings;
    }

    Gate read(List<Ask> asks, Instant now) {
        Set<ContactId> people = asks.stream().map(Ask::contact).collect(Collectors.toSet());
        return new Gate(
                now,
                settings.zone(),
                purposes.all().stream().collect(Collectors.toMap(Purpose::key, Function.identity())),
                policies.all(),
                contacts.all(people),
                holds.active(people),
                suppressions.causes(addresses(asks)),
                consents(asks));
    }

    private static Set<SuppressionStore.Key> addresses(List<Ask> asks) {
        return asks.stream()
                .flatMap(ask -> {
                    String address = ask.address();
                    return address == null
                            ? Stream.empty()
                            : Stream.of(
                                    new SuppressionStore.Key(ask.channel(), Addresses.hash(ask.channel(), address)));
                })
                .collect(Collectors.toSet());
    }

    private Map<ConsentKey, ConsentState> consents(List<Ask> asks) {
        Map<String, Set<ContactId>> byPurpose = asks.stream()
                .collect(Collectors.groupingBy(Ask::purpose, Collectors.mapping(Ask::contact, Collectors.toSet())));
        Map<ConsentKey, ConsentState> all = new HashMap<>();
        byPurpose.forEach((purpose, people) -> consents.standing(people, purpose)
                .forEach((contact, channels) -> channels.forEach((channel, state) -> {
                    if (!channel.equals(ConsentStore.ANY)) {
                        all.put(new ConsentKey(contact, purpose, Channel.valueOf(channel)), state);
                    }
                })));
        return all;
    }
}
