package io.journeyman.consent;

import io.journeyman.shared.Channel;
import java.util.Map;

/**
 * "Of 500: 462 may get e-mail, 120 SMS, 38 nothing, and why."
 *
 * @param people how many were asked about
 * @param reachable how many may get a message on this channel
 * @param nothing how many may get nothing at all
 * @param refused per channel and reason, how many may not; each person counts once per channel
 */
public record ReachCount(
        long people, Map<Channel, Long> reachable, long nothing, Map<Channel, Map<Reason, Long>> refused) {

    public ReachCount {
        reachable = Map.copyOf(reachable);
        refused = Map.copyOf(refused);
    }
}
