package io.journeyman.identity.web;

import io.journeyman.shared.Problem;

/** Address and password do not fit, or the colleague is disabled; which of it is not said. */
final class LogInRefused extends Problem {

    LogInRefused() {
        super(
                "log-in-refused",
                401,
                "Address and password do not fit.",
                "Check both and try again. An administrator can give you a new password.");
    }
}
