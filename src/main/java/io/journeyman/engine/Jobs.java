package io.journeyman.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the engine has to do, and where it could not. */
public interface Jobs {

    /** All stuck people, grouped; the group with most people first. */
    List<StuckGroup> stuck();

    /** The runs of a group, oldest first. */
    List<StuckRun> stuckRuns(StuckKey key, int offset, int limit);

    /**
     * Lets the oldest of a group try again at once.
     *
     * @return how many
     */
    int retry(StuckKey key, int atMost);

    /** Lets one run try again at once. False where nothing of it is stuck. */
    boolean retry(String instanceId);

    /** When the oldest due, not yet taken step became due; empty when nothing is overdue. Held journeys do not count. */
    Optional<Instant> oldestDue();

    /** How many steps are due and not yet taken. */
    long due();

    /**
     * What a group has in common.
     *
     * @param definitionId the version
     * @param elementId the element
     * @param cause problem code, kebab-case
     */
    record StuckKey(String definitionId, String elementId, String cause) {}

    /**
     * People stuck for the same cause at the same element of the same version.
     *
     * @param key what they have in common
     * @param version of the key
     * @param sentence what happened, for people, where the cause brought one; empty else
     * @param people how many
     * @param firstSeen when the first got stuck
     * @param lastSeen when the last did
     */
    record StuckGroup(
            StuckKey key,
            DeployedVersion version,
            Optional<String> sentence,
            long people,
            Instant firstSeen,
            Instant lastSeen) {}

    /** One of them. */
    record StuckRun(RunningInstance instance, Instant since) {}
}
