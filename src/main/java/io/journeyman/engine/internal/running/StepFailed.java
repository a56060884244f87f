package io.journeyman.engine.internal.running;

import io.journeyman.shared.Problem;

/** A step failed in a way the author could have drawn, but did not. */
final class StepFailed extends Problem {

    StepFailed(String code) {
        super(
                "failed-" + code.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                409,
                "The step failed and the drawing has no way for that.",
                "Draw a way for this failure, or pass over the step.");
    }
}
