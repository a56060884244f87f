package io.journeyman.identity;

import io.journeyman.shared.Problem;

/** Without any administrator nobody could let people in. */
public final class LastAdmin extends Problem {

    public LastAdmin() {
        super(
                "last-admin",
                409,
                "This is the last administrator.",
                "Make somebody else an administrator first, then try again.");
    }
}
