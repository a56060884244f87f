package io.journeyman.messaging.outbox;

import io.journeyman.messaging.CircuitState;
import io.journeyman.messaging.channels.ProviderRest;
import io.journeyman.messaging.providers.Answer;
import io.journeyman.messaging.providers.ChannelSetup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How many messages a provider may get now: a token bucket for its rate, and a circuit that rests it when it is not
 * reachable, asks us to slow down, or refuses our settings. After a rest one single message tries it.
 */
@Component
class ProviderGate implements ProviderRest {

    private static final int DOWN_AFTER = 3;
    private static final Duration LONGEST_DOWN = Duration.ofMinutes(2);
    private static final Duration SHORTEST_DOWN = Duration.ofSeconds(15);
    private static final Duration MISCONFIGURED_PAUSE = Duration.ofMinutes(5);
    private static final Duration PROBE = Duration.ofSeconds(30);
    private static final int SECONDS_A_MINUTE = 60;

    private final ProviderStateStore store;
    private final Clock clock;

    ProviderGate(ProviderStateStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** How many messages, at most the given number, may be claimed now. Locks the provider where it counts or rests. */
    int room(ChannelSetup setup, int most) {
        Optional<ProviderState> seen = store.read(setup.provider());
        boolean open = seen.isEmpty() || seen.get().circuit() == CircuitState.CLOSED;
        if (open && setup.perMinute() == null) {
            return most;
        }
        Instant now = clock.instant();
        ProviderState state = store.lock(setup.provider(), now);
        int room = most;
        if (state.circuit() != CircuitState.CLOSED) {
            if (state.retryAt() != null && state.retryAt().isAfter(now)) {
                return 0;
            }
            store.probeAgainAt(setup.provider(), now.plus(PROBE));
            room = 1;
        }
        return Math.min(room, (int) Math.floor(refilled(state, setup, now)));
    }

    /** Takes what {@link #room} offered; call in the same transaction. */
    void take(ChannelSetup setup, int messages) {
        if (setup.perMinute() == null || messages == 0) {
            return;
        }
        Instant now = clock.instant();
        ProviderState state = store.lock(setup.provider(), now);
        Instant at = now.isAfter(state.tokensAt()) ? now : state.tokensAt();
        store.tokens(setup.provider(), refilled(state, setup, now) - messages, at);
    }

    /** Gives back what was taken for a message that did not need it. */
    void giveBack(ChannelSetup setup) {
        take(setup, -1);
    }

    /** The bucket holds one second's worth, at least one message: providers count over short spans too. */
    private static double refilled(ProviderState state, ChannelSetup setup, Instant now) {
        Integer perMinute = setup.perMinute();
        if (perMinute == null) {
            return Integer.MAX_VALUE;
        }
        double capacity = Math.max(1, perMinute / (double) SECONDS_A_MINUTE);
        double seconds = Math.max(0, Duration.between(state.tokensAt(), now).toMillis() / 1000.0);
        return Math.min(capacity, state.tokens() + seconds * perMinute / SECONDS_A_MINUTE);
    }

    /** Learns from an answer. Tells whether the provider was resting already, so that the message only tried it. */
    boolean learn(String provider, Answer answer) {
        if (answer instanceof Answer.Unreachable
                || answer instanceof Answer.Throttled
                || answer instanceof Answer.Misconfigured) {
            return trouble(provider, answer);
        }
        if (!(answer instanceof Answer.Doubtful)) {
            store.well(provider);
        }
        return false;
    }

    @Override
    public void end(String provider) {
        store.well(provider);
    }

    private boolean trouble(String provider, Answer answer) {
        Instant now = clock.instant();
        ProviderState state = store.lock(provider, now);
        int failures = state.failures() + 1;
        CircuitState circuit;
        Duration rest;
        if (answer instanceof Answer.Misconfigured) {
            circuit = CircuitState.MISCONFIGURED;
            rest = MISCONFIGURED_PAUSE;
        } else if (answer instanceof Answer.Throttled throttled) {
            circuit = CircuitState.SLOWED;
            rest = throttled.pause();
        } else if (failures >= DOWN_AFTER || state.circuit() != CircuitState.CLOSED) {
            circuit = CircuitState.DOWN;
            rest = down(failures);
        } else {
            circuit = CircuitState.CLOSED;
            rest = Duration.ZERO;
        }
        store.trouble(provider, circuit, failures, circuit == CircuitState.CLOSED ? null : now.plus(rest), answer, now);
        return state.circuit() != CircuitState.CLOSED;
    }

    private static Duration down(int failures) {
        int doublings = Math.min(3, Math.max(0, failures - DOWN_AFTER));
        Duration rest = SHORTEST_DOWN.multipliedBy(1L << doublings);
        return rest.compareTo(LONGEST_DOWN) < 0 ? rest : LONGEST_DOWN;
    }
}
