package io.journeyman.messaging.providers;

import io.journeyman.shared.Channel;
import java.util.regex.Pattern;

/** Says what can be an address. */
public final class Addresses {

    /**
     * Stricter than the mail library, which takes line breaks, quotes and comments for addresses: local part of ordinary
     * characters, domain of ordinary labels.
     */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern VIBER_ID = Pattern.compile("[A-Za-z0-9+/=_-]{1,60}");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_LOCAL = 64;

    private Addresses() {}

    /** Whether a message on this channel can go there: mail address, E.164 number, Viber id or number. */
    public static boolean fits(Channel channel, String address) {
        return switch (channel) {
            case EMAIL ->
                address.length() <= LONGEST_EMAIL
                        && address.indexOf('@') <= LONGEST_LOCAL
                        && EMAIL.matcher(address).matches();
            case SMS -> NUMBER.matcher(address).matches();
            case VIBER ->
                NUMBER.matcher(address).matches() || VIBER_ID.matcher(address).matches();
        };
    }
}
