package io.journeyman.consent;

import io.journeyman.shared.Problem;

/** There is no purpose with this key (404). */
public final class PurposeNotFound extends Problem {

    PurposeNotFound(String key) {
        super("purpose-not-found", 404, "This purpose does not exist.", "There is no purpose “" + key + "”.");
    }
}
