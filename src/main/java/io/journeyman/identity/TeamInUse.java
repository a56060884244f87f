package io.journeyman.identity;

import io.journeyman.shared.Problem;
import io.journeyman.shared.Uses;
import java.util.List;
import java.util.Map;

/** A team that journeys or people send tasks to is not dissolved (409); the answer names the users. */
public final class TeamInUse extends Problem {

    TeamInUse(List<Uses.Use> users) {
        super(
                "in-use",
                409,
                "This team is in use.",
                "It is used by “" + users.get(0).name() + "”"
                        + (users.size() > 1 ? " and " + (users.size() - 1) + " more" : "")
                        + ". Choose another team there first.",
                Map.of("uses", users),
                List.of());
    }
}
