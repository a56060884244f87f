package io.journeyman.content;

import io.journeyman.shared.Problem;

/** Seeing a message as a person needs the right to see people (403). */
public final class ContentForbidden extends Problem {

    public ContentForbidden() {
        super(
                "contacts-not-allowed",
                403,
                "You may not see people.",
                "Look at the message with example values, or ask for the right to see people.");
    }
}
