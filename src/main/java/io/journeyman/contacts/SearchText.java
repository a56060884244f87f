package io.journeyman.contacts;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a name is searched by: lower case, without accents, so that "šk" and "sk" find Škoda on every database alike. */
final class SearchText {

    private SearchText() {}

    static @Nullable String of(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String lower = plain.toLowerCase(Locale.ROOT)
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd');
        return lower.length() > 100 ? lower.substring(0, 100) : lower;
    }
}
