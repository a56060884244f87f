package io.journeyman.messaging.outbox;

import io.journeyman.messaging.CircuitState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a provider stands.
 *
 * @param tokens messages that may leave at once, as of {@code tokensAt}
 * @param failures times in a row it was not reachable or asked to slow down
 * @param retryAt when the next single message tries it; null while it is used normally
 */
public record ProviderState(
        double tokens,
        Instant tokensAt,
        CircuitState circuit,
        int failures,
        @Nullable Instant retryAt,
        @Nullable String lastCode,
        @Nullable String lastText,
        @Nullable Instant lastAt) {}
