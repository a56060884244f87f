package io.journeyman.journeys;

import io.journeyman.shared.Problem;

/** Another journey has this key (409). */
public final class JourneyNameTaken extends Problem {

    public JourneyNameTaken() {
        super("journey-key-taken", 409, "There is a journey with this key already.", "Choose another key.");
    }
}
