package io.journeyman.consent;

import io.journeyman.shared.Channel;
import java.util.Locale;

/**
 * The normal form of an address and its hash. Contacts keep addresses in this form already (lower-case mail, E.164
 * numbers); what comes from outside, such as the list of an old tool, is brought into it here.
 */
final class Addresses {

    private Addresses() {}

    /** The hash by which an address is suppressed. */
    static String hash(Channel channel, String address) {
        return Hashes.of(normal(channel, address));
    }

    static String normal(Channel channel, String address) {
        String stripped = address.strip();
        return switch (channel) {
            case EMAIL -> stripped.toLowerCase(Locale.ROOT);
            case SMS -> number(stripped);
            case VIBER -> looksLikeNumber(stripped) ? number(stripped) : stripped;
        };
    }

    private static boolean looksLikeNumber(String text) {
        return text.matches("[+0][0-9 ()./-]+");
    }

    private static String number(String text) {
        String digits = text.replaceAll("[^0-9+]", "");
        return digits.startsWith("00") ? "+" + digits.substring(2) : digits;
    }
}
