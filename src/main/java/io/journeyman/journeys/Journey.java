package io.journeyman.journeys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A journey as its list and head show it.
 *
 * @param key the id of the process in its diagram; never changes
 * @param owner who answers for it
 * @param liveVersion number of the newest published version, null before the first
 * @param takesIn whether people may enter; while it is held they wait at the door
 * @param stateReason why it is held or ended, in the words of who did it
 */
public record Journey(
        JourneyId id,
        String key,
        String name,
        JourneyKind kind,
        JourneyState state,
        boolean takesIn,
        JourneyOwner owner,
        @Nullable Integer liveVersion,
        Instant stateChangedAt,
        String stateChangedBy,
        @Nullable String stateReason,
        Instant createdAt,
        Instant updatedAt) {

    /** The user who answers for a journey; id is null for what was installed by the system. */
    public record JourneyOwner(@Nullable String id, String name) {}
}
