package io.journeyman.identity;

import io.journeyman.shared.Problem;

/** No API key has this id. */
public final class ApiKeyNotFound extends Problem {

    public ApiKeyNotFound() {
        super("api-key-not-found", 404, "This API key does not exist.", "Choose one from the list.");
    }
}
