package io.journeyman.shared.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Words for the errors HTTP itself knows; nothing of the framework's own wording leaves the server. */
record Outcome(String type, String title, String detail) {

    static Outcome of(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 ->
                new Outcome("bad-request", "The request could not be read.", "Check it against the API's description.");
            case 401 -> new Outcome("not-logged-in", "You are not logged in.", "Log in and try again.");
            case 403 ->
                new Outcome(
                        "forbidden",
                        "You may not do this.",
                        "Ask an administrator whether your role should include it.");
            case 404 -> new Outcome("not-found", "There is nothing here.", "Perhaps the link is old.");
            case 405 ->
                new Outcome(
                        "method-not-allowed",
                        "This address does not do that.",
                        "See the Allow header for what it does.");
            case 406 -> new Outcome("not-acceptable", "We cannot answer in that form.", "Ask for application/json.");
            case 413 -> new Outcome("too-large", "This is too large.", "Send less at once.");
            case 415 -> new Outcome("unsupported-media-type", "We cannot read that form.", "Send application/json.");
            case 429 -> new Outcome("too-many-requests", "That was too much at once.", "Wait a little and try again.");
            case 503 -> new Outcome("unavailable", "This is not available right now.", "Try again in a moment.");
            default -> named(status);
        };
    }

    private static Outcome named(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        String name = known == null
                ? "error"
                : known.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        return new Outcome(name, "The request was not answered as asked.", "Check it and try again.");
    }
}
