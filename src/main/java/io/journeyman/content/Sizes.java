package io.journeyman.content;

import io.journeyman.shared.Invalid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long the parts of a message may be. Larger ones are refused where they come in. */
final class Sizes {

    static final int LINE = 400;
    static final int NAME = 120;
    static final int ADDRESS = 254;
    static final int SOURCE = 256 * 1024;
    static final int TEXT = 10_000;
    static final int URL = 2_000;
    static final int LABEL = 60;
    private static final int LINKS = 20;

    private Sizes() {}

    static String text(@Nullable String value, int max, String pointer) {
        String text = value == null ? "" : value;
        if (text.length() > max) {
            throw Invalid.field(pointer, "too-long", "This may have at most " + max + " characters.");
        }
        return text;
    }

    @Nullable
    static String optional(@Nullable String value, int max, String pointer) {
        return value == null || value.isBlank() ? null : text(value, max, pointer);
    }

    static List<NamedLink> links(@Nullable List<NamedLink> links) {
        List<NamedLink> all = links == null ? List.of() : List.copyOf(links);
        if (all.size() > LINKS) {
            throw Invalid.field("/links", "too-many", "A message may name at most " + LINKS + " links.");
        }
        return all;
    }
}
