package io.journeyman.content;

import java.util.List;

/**
 * How much of the network an SMS takes (3GPP TS 23.038). A text of the plain alphabet has 160 characters in one part and
 * 153 in each of several; one character outside of it makes that 70 and 67.
 *
 * @param plain whether the text is written in the plain SMS alphabet (GSM-7)
 * @param units characters as the network counts them; some count double
 * @param perPart units that fit into each part of a message of this size
 * @param left units free in the last part
 * @param outside the characters that are not of the plain alphabet, each once
 */
public record SmsLength(boolean plain, int units, int parts, int perPart, int left, List<String> outside) {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String DOUBLE = "\f^{}\\[~]|€";

    public SmsLength {
        outside = List.copyOf(outside);
    }

    public static SmsLength of(String text) {
        List<String> outside = text.codePoints()
                .filter(c -> BASIC.indexOf(c) < 0 && DOUBLE.indexOf(c) < 0)
                .mapToObj(Character::toString)
                .distinct()
                .toList();
        return outside.isEmpty() ? plain(text) : unicode(text, outside);
    }

    private static SmsLength plain(String text) {
        int units = text.chars().map(SmsLength::septets).sum();
        if (units <= 160) {
            return new SmsLength(true, units, 1, 160, 160 - units, List.of());
        }
        int parts = 1;
        int used = 0;
        for (int i = 0; i < text.length(); i++) {
            int size = septets(text.charAt(i));
            if (used + size > 153) {
                parts++;
                used = 0;
            }
            used += size;
        }
        return new SmsLength(true, units, parts, 153, 153 - used, List.of());
    }

    private static int septets(int c) {
        return DOUBLE.indexOf(c) >= 0 ? 2 : 1;
    }

    private static SmsLength unicode(String text, List<String> outside) {
        int units = text.length();
        if (units <= 70) {
            return new SmsLength(false, units, 1, 70, 70 - units, outside);
        }
        int parts = 1;
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int size = Character.charCount(text.codePointAt(i));
            if (used + size > 67) {
                parts++;
                used = 0;
            }
            used += size;
            i += size;
        }
        return new SmsLength(false, units, parts, 67, 67 - used, outside);
    }
}
