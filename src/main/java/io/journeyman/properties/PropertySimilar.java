package io.journeyman.properties;

import io.journeyman.shared.Problem;
import java.util.List;
import java.util.Map;

/** A property with nearly the same name exists already (409); the answer names those in {@code similar}. */
public final class PropertySimilar extends Problem {

    PropertySimilar(List<String> labels) {
        super(
                "property-similar",
                409,
                "A property like this exists already.",
                "Use “" + labels.get(0) + "”, or create the new one all the same.",
                Map.of("similar", labels),
                List.of());
    }
}
