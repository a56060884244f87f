package io.journeyman.journeys;

import io.journeyman.shared.Problem;

/** There is no such journey (404). */
public final class JourneyNotFound extends Problem {

    public JourneyNotFound() {
        super("journey-not-found", 404, "There is no such journey.", "It may have been deleted.");
    }
}
