package io.journeyman.content.liquid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liqp.exceptions.LiquidException;

/** Says in an author's words what the parser says in its own. */
final class Wording {

    private static final Pattern UNEXPECTED = Pattern.compile("(?:mismatched|extraneous) input '(.{1,30}?)'");

    private Wording() {}

    static String of(LiquidException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("<EOF>")) {
            return "A tag is opened and never closed: look for a missing {% endif %}, }} or %}.";
        }
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (unexpected.find()) {
            return "\"" + unexpected.group(1).strip() + "\" is not expected here.";
        }
        return "A field or tag is not written correctly: check the brackets and quotes.";
    }
}
