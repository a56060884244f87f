package io.journeyman.consent;

import io.journeyman.consent.ReachStore.Person;
import io.journeyman.consent.Suppression.Cause;
import io.journeyman.consent.SuppressionStore.Key;
import io.journeyman.rules.Rule;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of many people may be written to, on which channel, and why the others may not. Set-wise: 100,000 people in a
 * second. Looks at what lasts (address, do-not-write list, consent), not at what passes (caps, quiet hours, holds).
 */
@Service
public class Reach {

    /** How many people are read at a time; up to so many are looked up by id, more by going through everybody. */
    private static final int STRETCH = 10_000;

    private static final int LOOKED_UP = 2_000;

    private final ReachStore store;
    private final PurposeStore purposes;
    private final SuppressionStore suppressions;

    Reach(ReachStore store, PurposeStore purposes, SuppressionStore suppressions) {
        this.store = store;
        this.purposes = purposes;
        this.suppressions = suppressions;
    }

    /**
     * Counts for these people.
     *
     * @param wanted keys of the purposes to be used; empty for any marketing purpose
     */
    @Transactional(readOnly = true)
    public ReachCount of(Collection<ContactId> contacts, Set<String> wanted) {
        return lookUp(contacts.stream().map(ContactId::value).distinct().toList(), usable(wanted));
    }

    /** Counts for everybody the rule holds for. */
    @Transactional(readOnly = true)
    public ReachCount of(Rule rule, Set<String> wanted) {
        if (rule.equals(Rule.EVERYBODY)) {
            return goThrough(null, usable(wanted));
        }
        Set<UUID> ids = store.ids(rule);
        return ids.size() <= STRETCH ? lookUp(List.copyOf(ids), usable(wanted)) : goThrough(ids, usable(wanted));
    }

    private List<String> usable(Set<String> wanted) {
        return purposes.all().stream()
                .filter(purpose -> purpose.active() && purpose.kind() == Purpose.Kind.MARKETING)
                .map(Purpose::key)
                .filter(key -> wanted.isEmpty() || wanted.contains(key))
                .toList();
    }

    private ReachCount lookUp(List<UUID> ids, List<String> usable) {
        ReachTally tally = new ReachTally();
        for (int from = 0; from < ids.size(); from += LOOKED_UP) {
            List<UUID> some = ids.subList(from, Math.min(ids.size(), from + LOOKED_UP));
            List<Person> people = store.among(some);
            count(people, store.of(some, usable), suppressions.firstCauses(keys(people)), tally);
        }
        return tally.count();
    }

    private ReachCount goThrough(@Nullable Set<UUID> only, List<String> usable) {
        ReachTally tally = new ReachTally();
        Map<Key, Cause> list = suppressions.firstCauses();
        List<Person> stretch = store.stretch(null, STRETCH);
        while (!stretch.isEmpty()) {
            UUID last = stretch.get(stretch.size() - 1).id();
            var consents = store.between(stretch.get(0).id(), last, usable);
            List<Person> asked = only == null
                    ? stretch
                    : stretch.stream().filter(one -> only.contains(one.id())).toList();
            count(asked, consents, list, tally);
            stretch = store.stretch(last, STRETCH);
        }
        return tally.count();
    }

    private static List<Key> keys(List<Person> people) {
        List<Key> keys = new ArrayList<>();
        for (Person person : people) {
            for (Channel channel : Channel.values()) {
                String address = person.address(channel);
                if (address != null) {
                    keys.add(new Key(channel, Addresses.hash(channel, address)));
                }
            }
        }
        return keys;
    }

    private static void count(
            List<Person> people,
            Map<UUID, Map<Channel, ConsentState>> consents,
            Map<Key, Cause> list,
            ReachTally tally) {
        for (Person person : people) {
            Map<Channel, ConsentState> said = consents.getOrDefault(person.id(), Map.of());
            boolean some = false;
            for (Channel channel : Channel.values()) {
                Reason reason = reason(channel, person.address(channel), said.get(channel), list);
                tally.add(channel, reason);
                some = some || reason == null;
            }
            tally.person(some);
        }
    }

    /** In the order in which the gate decides. */
    private static @Nullable Reason reason(
            Channel channel, @Nullable String address, @Nullable ConsentState said, Map<Key, Cause> list) {
        if (address == null) {
            return Reason.NO_ADDRESS;
        }
        Cause cause = list.isEmpty() ? null : list.get(new Key(channel, Addresses.hash(channel, address)));
        return cause == null ? Reason.ofConsent(said) : cause.reason();
    }
}
