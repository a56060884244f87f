package io.journeyman.content;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes filled texts fit for a mail header: one line, no control characters, whatever the values were. */
final class HeaderText {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u0085]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");
    private static final Pattern SPACES = Pattern.compile("\\s{2,}");

    /** Stricter than Internet mail allows: no quotes, comments, spaces or control characters. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private HeaderText() {}

    static String of(String filled, int max) {
        String line = BREAKS.matcher(filled).replaceAll(" ");
        line = SPACES.matcher(INVISIBLE.matcher(line).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (line.codePointCount(0, line.length()) <= max) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, max - 1)) + "…";
    }

    @Nullable
    static String orNull(@Nullable String filled, int max) {
        String line = filled == null ? "" : of(filled, max);
        return line.isEmpty() ? null : line;
    }

    static boolean isAddress(String address) {
        return address.length() <= 254
                && ADDRESS.matcher(address).matches()
                && !address.startsWith(".")
                && !address.contains("..")
                && !address.contains(".@");
    }
}
