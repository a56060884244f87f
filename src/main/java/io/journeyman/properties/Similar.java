package io.journeyman.properties;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells whether two labels are so alike that people would mix them up. */
final class Similar {

    private static final int SHORT = 5;

    private Similar() {}

    static boolean alike(String one, String other) {
        String a = words(one);
        String b = words(other);
        if (a.equals(b)) {
            return true;
        }
        int longest = Math.max(a.length(), b.length());
        int allowed = longest <= SHORT ? 0 : longest <= 10 ? 1 : 2;
        return distance(a, b) <= allowed;
    }

    /** Lower case, without accents and signs, words in order of the alphabet, without plural s. */
    private static String words(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .sorted()
                .collect(Collectors.joining());
    }

    /** How many letters have to be changed, added or taken away. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
                diagonal = row[j];
                row[j] = Math.min(cost, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
