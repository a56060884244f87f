package io.journeyman.contacts;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges and normalises e-mail addresses: trimmed, lower case, the domain in ASCII. Stricter than RFC 5322 on purpose: no
 * quoted or non-ASCII local parts, no comments, no address literals, no control characters ever, so that what passes can
 * be written into SMTP commands and headers as it is.
 */
public final class EmailAddresses {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    private EmailAddresses() {}

    /** The address in its one form, or empty when it is none that mail can be sent to. */
    public static Optional<String> normalise(String text) {
        String address = strip(text).toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL || address.length() > LONGEST) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        String domain = toAscii(address.substring(at + 1));
        String whole = local + "@" + domain;
        boolean good = LOCAL.matcher(local).matches() && DOMAIN.matcher(domain).matches() && whole.length() <= LONGEST;
        return good ? Optional.of(whole) : Optional.empty();
    }

    /** The part behind the @ of a normalised address. */
    public static String domainOf(String normalised) {
        return normalised.substring(normalised.lastIndexOf('@') + 1);
    }

    /** Blanks at the ends only: a line break inside or at the end is an attack or a mistake, and stays to be refused. */
    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return text.substring(from, to);
    }

    private static String toAscii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
