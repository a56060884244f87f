package io.journeyman.steps;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A held journey goes on: its messages may leave again. Published in the transaction that lets it go on.
 *
 * @param journeyKey all versions of this journey
 * @param dropOlderThan messages queued longer ago than this have grown stale and are not sent any more; null sends all
 */
public record SendsReleased(String journeyKey, @Nullable Duration dropOlderThan) {}
