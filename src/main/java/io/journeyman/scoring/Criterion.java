package io.journeyman.scoring;

import io.journeyman.rules.Rule;
import io.journeyman.shared.Invalid;

/**
 * One thing marketing and sales agreed a lead must fulfil.
 *
 * @param id stable within the list
 * @param sentence as both read it, for example "Works at a company with at least 50 people"
 * @param rule by which it is ticked
 */
public record Criterion(String id, String sentence, Rule rule) {

    private static final int LONGEST = 200;

    public Criterion {
        if (sentence.isBlank() || sentence.length() > LONGEST) {
            throw Invalid.field(
                    "/sentence", "bad-length", "Say it in a sentence of at most " + LONGEST + " characters.");
        }
    }
}
