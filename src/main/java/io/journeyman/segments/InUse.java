package io.journeyman.segments;

import io.journeyman.shared.Problem;
import io.journeyman.shared.Uses;
import java.util.List;
import java.util.Map;

/** A segment or list that somebody uses is not deleted (409); the answer names the users. */
public final class InUse extends Problem {

    InUse(String noun, List<Uses.Use> users) {
        super(
                "in-use",
                409,
                "This " + noun + " is in use.",
                "It is used by “" + users.get(0).name() + "”"
                        + (users.size() > 1 ? " and " + (users.size() - 1) + " more" : "")
                        + ". Take it out there first.",
                Map.of("uses", users),
                List.of());
    }
}
