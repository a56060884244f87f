package io.journeyman.contacts;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a country's two letters by its name in the languages our users write. */
final class CountryNames {

    private static final List<String> LANGUAGES = List.of(
            "en", "sl", "pl", "nb", "fi", "de", "fr", "it", "es", "bg", "hr", "sr", "sv", "da", "cs", "sk", "hu");
    private static final Map<String, String> CODES = collect();

    private static final Set<String> ISO = Set.of(Locale.getISOCountries());

    private CountryNames() {}

    static boolean isCode(String twoLetters) {
        return ISO.contains(twoLetters);
    }

    static @Nullable String codeOf(String name) {
        return CODES.get(name.strip().toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> collect() {
        Map<String, String> codes = new HashMap<>();
        for (String country : Locale.getISOCountries()) {
            Locale place = new Locale("", country);
            codes.put(place.getISO3Country().toLowerCase(Locale.ROOT), country);
            for (String language : LANGUAGES) {
                codes.putIfAbsent(
                        place.getDisplayCountry(Locale.forLanguageTag(language)).toLowerCase(Locale.ROOT), country);
            }
        }
        codes.put("uk", "GB");
        codes.put("usa", "US");
        codes.put("england", "GB");
        codes.put("holland", "NL");
        return Map.copyOf(codes);
    }
}
