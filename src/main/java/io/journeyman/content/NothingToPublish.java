package io.journeyman.content;

import io.journeyman.shared.Problem;

/** The draft says what the newest version says already (409). */
public final class NothingToPublish extends Problem {

    NothingToPublish(int number) {
        super(
                "nothing-to-publish",
                409,
                "There is nothing new to publish.",
                "The text is the same as in version " + number + ".");
    }
}
