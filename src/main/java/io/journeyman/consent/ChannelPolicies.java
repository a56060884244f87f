package io.journeyman.consent;

import io.journeyman.audit.Audit;
import io.journeyman.shared.Channel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Caps and quiet hours of the channels, as set on Settings → Consent. They count from the next message on. */
@Service
public class ChannelPolicies {

    private final PolicyStore store;
    private final Audit audit;
    private final Clock clock;

    ChannelPolicies(PolicyStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** One for each channel. */
    @Transactional(readOnly = true)
    public List<ChannelPolicy> all() {
        return List.copyOf(store.all().values());
    }

    @Transactional
    public void change(ChannelPolicy policy) {
        Map<Channel, ChannelPolicy> before = store.all();
        store.change(policy, clock.instant());
        audit.record(
                "channel-policy.changed",
                "channel-policy",
                policy.channel().name(),
                Objects.requireNonNull(before.get(policy.channel())),
                policy);
    }
}
