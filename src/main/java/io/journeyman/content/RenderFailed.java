package io.journeyman.content;

import io.journeyman.shared.Problem;
import java.util.Map;

/** A published message could not be filled for a person: the message is broken, not the delivery (422). */
public final class RenderFailed extends Problem {

    private final String code;

    RenderFailed(String code, String sentence) {
        super(
                "render-failed",
                422,
                "This message cannot be filled.",
                sentence,
                Map.of("code", code),
                java.util.List.of());
        this.code = code;
    }

    /** Stable, kebab-case: {@code too-slow}, {@code too-large}, {@code broken-source}, {@code bad-link}. */
    public String code() {
        return code;
    }
}
