package io.journeyman.scoring;

import io.journeyman.shared.Problem;
import java.util.List;
import java.util.Map;

/** There is a score table with this key already (409). */
public final class ScoreTableTaken extends Problem {

    ScoreTableTaken(String key) {
        super(
                "name-taken",
                409,
                "There is a score table of this name already.",
                "Choose another name; “" + key + "” is taken.",
                Map.of(),
                List.of(new FieldError("/name", "taken", "There is a score table of this name already.")));
    }
}
