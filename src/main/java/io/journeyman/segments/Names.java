package io.journeyman.segments;

import io.journeyman.shared.Invalid;
import java.util.Locale;

/** Names and descriptions of segments and lists: what is allowed, and when two names are the same. */
final class Names {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DESCRIPTION = 500;

    private Names() {}

    static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw Invalid.field("/name", "bad-length", "Give a name of at most " + LONGEST_NAME + " characters.");
        }
        return stripped;
    }

    static String checkedDescription(String description) {
        if (description.length() > LONGEST_DESCRIPTION) {
            throw Invalid.field("/description", "too-long", "Use at most " + LONGEST_DESCRIPTION + " characters.");
        }
        return description.strip();
    }

    /** Two names with the same key are the same name. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
