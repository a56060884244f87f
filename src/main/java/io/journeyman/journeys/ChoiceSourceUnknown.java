package io.journeyman.journeys;

import io.journeyman.shared.Problem;

/** Settings have nothing of this name to choose among (404). */
public final class ChoiceSourceUnknown extends Problem {

    public ChoiceSourceUnknown() {
        super("choices-unknown", 404, "There is nothing of this name to choose among.", "Ask with a setting's source.");
    }
}
