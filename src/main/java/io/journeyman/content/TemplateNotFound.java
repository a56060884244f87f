package io.journeyman.content;

import io.journeyman.shared.Problem;

/** There is no such message, or no such version of it (404). */
public final class TemplateNotFound extends Problem {

    TemplateNotFound(Object what) {
        super("template-not-found", 404, "This message does not exist.", "Nothing is found under " + what + ".");
    }
}
