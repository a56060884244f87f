package io.journeyman.identity;

import io.journeyman.shared.Problem;

/** No colleague has this id. */
public final class UserNotFound extends Problem {

    public UserNotFound() {
        super(
                "user-not-found",
                404,
                "This colleague does not exist.",
                "Perhaps the link is old; choose from the list.");
    }
}
