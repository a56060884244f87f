package io.journeyman.journeys;

import io.journeyman.shared.Problem;

/** There is no such run of a person through a journey (404). */
public final class RunNotFound extends Problem {

    public RunNotFound() {
        super("run-not-found", 404, "There is no such run.", "Choose one from the person's journeys.");
    }
}
