package io.journeyman.consent;

import io.journeyman.shared.Problem;

/** This person's proof refers to no such text (404). */
public final class WordingNotFound extends Problem {

    WordingNotFound() {
        super("wording-not-found", 404, "This text does not exist.", "No consent of this person refers to it.");
    }
}
