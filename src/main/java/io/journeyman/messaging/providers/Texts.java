package io.journeyman.messaging.providers;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Providers' words, made fit to be stored and shown. */
public final class Texts {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"'(),;:]+@[^\\s<>\"'(),;:]+");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{7,15}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private Texts() {}

    public static @Nullable String shorten(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /** One line, without addresses and numbers of people: these belong to the contact, not into error lists and logs. */
    public static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String line = CONTROL.matcher(text).replaceAll(" ");
        return NUMBER.matcher(ADDRESS.matcher(line).replaceAll("(address)"))
                .replaceAll("(number)")
                .strip();
    }
}
