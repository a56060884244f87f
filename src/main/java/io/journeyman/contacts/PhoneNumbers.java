package io.journeyman.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings phone numbers into E.164 ({@code +359888123456}), however they are written. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int LONGEST_INPUT = 40;

    private PhoneNumbers() {}

    /**
     * The number in its one form, or empty when no such number can exist.
     *
     * @param country ISO 3166 two letters that a number without country code is read in; null: it must have one
     */
    public static Optional<String> normalise(String text, @Nullable String country) {
        if (text.length() > LONGEST_INPUT || text.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = LIBRARY.parse(text, country);
            return LIBRARY.isPossibleNumber(number)
                    ? Optional.of(LIBRARY.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** For people to read: {@code +359 88 812 3456}; what cannot be read stays as it is. */
    public static String readable(String e164) {
        try {
            return LIBRARY.format(LIBRARY.parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }
}
