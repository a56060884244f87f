package io.journeyman.scoring;

import io.journeyman.shared.Problem;
import io.journeyman.shared.Uses;
import java.util.List;
import java.util.Map;

/** A score table that a journey uses is not deleted (409); the answer names the users. */
public final class ScoreTableInUse extends Problem {

    ScoreTableInUse(List<Uses.Use> users) {
        super(
                "in-use",
                409,
                "This score table is in use.",
                "It is used by “" + users.get(0).name() + "”"
                        + (users.size() > 1 ? " and " + (users.size() - 1) + " more" : "")
                        + ". Take it out there first.",
                Map.of("uses", users),
                List.of());
    }
}
