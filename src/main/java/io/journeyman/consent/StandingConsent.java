package io.journeyman.consent;

import io.journeyman.shared.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How things stand now for one purpose and channel.
 *
 * @param entry the row of proof it rests on
 */
public record StandingConsent(
        String purpose, @Nullable Channel channel, ConsentState state, Instant since, UUID entry) {}
