package io.journeyman.events;

import io.journeyman.shared.Problem;

/** More was sent at once than is taken (413). */
public final class TooManyEvents extends Problem {

    public TooManyEvents(String limit) {
        super("too-large", 413, "This is too much at once.", "Send at most " + limit + " in one request.");
    }
}
