package io.journeyman.messaging;

import io.journeyman.shared.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a channel stands now.
 *
 * @param provider key of what sends its messages now ({@code smtp}, {@code twilio}, {@code sandbox-sms} …)
 * @param allowListed whether only chosen addresses get messages while live
 * @param waiting messages not yet handed off
 * @param oldestUnsent since when the oldest due message waits; null when none is due
 * @param perMinute the provider's limit in messages a minute; null for none
 * @param sentLastMinute messages handed off within the last minute
 * @param doneBy when the waiting messages will have left at the present rate; null while nothing moves or waits
 * @param circuit whether the provider is used now, or why not
 * @param lastCode code of the provider's last error, cleared by the next success
 */
public record ChannelState(
        Channel channel,
        ChannelMode mode,
        boolean allowListed,
        boolean held,
        @Nullable Instant heldAt,
        @Nullable String heldBy,
        String provider,
        long waiting,
        long broken,
        long doubtful,
        @Nullable Instant oldestUnsent,
        @Nullable Integer perMinute,
        long sentLastMinute,
        @Nullable Instant doneBy,
        CircuitState circuit,
        @Nullable Instant retryAt,
        @Nullable String lastCode,
        @Nullable String lastText,
        @Nullable Instant lastErrorAt) {}
