package io.journeyman.content;

import io.journeyman.shared.Problem;

/** The message has no published version yet, so it cannot be sent (409). */
public final class NotPublished extends Problem {

    NotPublished(String name) {
        super(
                "template-not-published",
                409,
                "This message has not been published yet.",
                "Publish \"" + name + "\" first.");
    }
}
