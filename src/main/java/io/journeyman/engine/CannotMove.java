package io.journeyman.engine;

import io.journeyman.shared.Problem;
import java.util.List;
import java.util.Map;

/** A person cannot be skipped or moved as asked (409). */
public final class CannotMove extends Problem {

    public CannotMove(String instanceId, String elementId, String why) {
        super(
                "cannot-move",
                409,
                "This person cannot be moved like that.",
                why,
                Map.of("instanceId", instanceId, "elementId", elementId),
                List.of());
    }
}
