package io.journeyman.identity.security;

import io.journeyman.shared.Problem;

/** The generated password must be replaced before anything else. */
public final class PasswordChangeRequired extends Problem {

    PasswordChangeRequired() {
        super(
                "password-change-required",
                403,
                "Choose your own password first.",
                "The password you logged in with was generated; replace it, then go on.");
    }
}
