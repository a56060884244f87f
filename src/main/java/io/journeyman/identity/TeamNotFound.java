package io.journeyman.identity;

import io.journeyman.shared.Problem;

/** No team has this id. */
public final class TeamNotFound extends Problem {

    public TeamNotFound() {
        super("team-not-found", 404, "This team does not exist.", "Perhaps the link is old; choose from the list.");
    }
}
