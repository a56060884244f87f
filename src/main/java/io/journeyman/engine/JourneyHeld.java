package io.journeyman.engine;

import io.journeyman.shared.Problem;
import java.util.List;
import java.util.Map;

/** The journey is held, so nobody is started (409). */
public final class JourneyHeld extends Problem {

    public JourneyHeld(String journeyKey) {
        super(
                "journey-held",
                409,
                "This journey is on hold.",
                "Nobody enters and no step is taken until somebody lets it go on.",
                Map.of("journey", journeyKey),
                List.of());
    }
}
