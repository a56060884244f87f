package io.journeyman.consent;

import io.journeyman.consent.ReachStore.Words;
import io.journeyman.rules.Rule;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of many people may be written to, on which channel, and why the others may not. Set-wise: 100,000 people in a
 * second. Looks at what lasts (address, do-not-write list, consent), not at what passes (caps, quiet hours, holds).
 */
@Service
public class Reach {

    private final ReachStore store;
    private final PurposeStore purposes;

    Reach(ReachStore store, PurposeStore purposes) {
        this.store = store;
        this.purposes = purposes;
    }

    /**
     * Counts for these people.
     *
     * @param wanted keys of the purposes to be used; empty for any marketing purpose
     */
    @Transactional(readOnly = true)
    public ReachCount of(Collection<ContactId> contacts, Set<String> wanted) {
        return sum(store.count(contacts, usable(wanted)));
    }

    /** Counts for everybody the rule holds for. */
    @Transactional(readOnly = true)
    public ReachCount of(Rule rule, Set<String> wanted) {
        return sum(store.count(rule, usable(wanted)));
    }

    private List<String> usable(Set<String> wanted) {
        return purposes.all().stream()
                .filter(purpose -> purpose.active() && purpose.kind() == Purpose.Kind.MARKETING)
                .map(Purpose::key)
                .filter(key -> wanted.isEmpty() || wanted.contains(key))
                .toList();
    }

    private static ReachCount sum(List<Words> counted) {
        long people = 0;
        long nothing = 0;
        Map<Channel, Long> reachable = new EnumMap<>(Channel.class);
        Map<Channel, Map<Reason, Long>> refused = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            reachable.put(channel, 0L);
            refused.put(channel, new EnumMap<>(Reason.class));
        }
        for (Words group : counted) {
            people += group.people();
            boolean some = false;
            for (Map.Entry<Channel, String> word : group.words().entrySet()) {
                if (word.getValue().equals(ReachStore.REACHABLE)) {
                    reachable.merge(word.getKey(), group.people(), Long::sum);
                    some = true;
                } else {
                    Reason reason = Reason.valueOf(word.getValue());
                    refused.getOrDefault(word.getKey(), Map.of()).merge(reason, group.people(), Long::sum);
                }
            }
            nothing += some ? 0 : group.people();
        }
        return new ReachCount(people, reachable, nothing, refused);
    }
}
