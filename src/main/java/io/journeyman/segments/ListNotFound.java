package io.journeyman.segments;

import io.journeyman.shared.Problem;

/** There is no such list (404). */
public final class ListNotFound extends Problem {

    ListNotFound(ListId id) {
        super("list-not-found", 404, "This list does not exist.", "There is no list " + id + ".");
    }
}
