package io.journeyman.segments;

import io.journeyman.shared.Problem;
import java.util.List;
import java.util.Map;

/** There is a segment or list of this name already (409). */
public final class NameTaken extends Problem {

    NameTaken(String noun, String name) {
        super(
                "name-taken",
                409,
                "There is a " + noun + " of this name already.",
                "Choose another name than “" + name + "”.",
                Map.of(),
                List.of(new FieldError("/name", "taken", "There is a " + noun + " of this name already.")));
    }
}
