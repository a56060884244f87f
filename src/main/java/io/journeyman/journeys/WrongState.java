package io.journeyman.journeys;

import io.journeyman.shared.Problem;
import java.util.List;
import java.util.Map;

/** What was asked does not fit where the journey stands in its life (409). */
public final class WrongState extends Problem {

    public WrongState(JourneyState state, String what) {
        super(
                "journey-state",
                409,
                "The journey is not in the right state for this.",
                what,
                Map.of("state", state),
                List.of());
    }
}
