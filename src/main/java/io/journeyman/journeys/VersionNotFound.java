package io.journeyman.journeys;

import io.journeyman.shared.Problem;

/** The journey has no such version (404). */
public final class VersionNotFound extends Problem {

    public VersionNotFound() {
        super("version-not-found", 404, "This journey has no such version.", "Choose one from its list of versions.");
    }
}
