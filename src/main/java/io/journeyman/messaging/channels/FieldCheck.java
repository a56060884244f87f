package io.journeyman.messaging.channels;

import io.journeyman.messaging.providers.ProviderField;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges one value of a provider's form. */
final class FieldCheck {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST = 500;
    private static final int HIGHEST_PORT = 65_535;

    private FieldCheck() {}

    /** One sentence, or null where the value is fine. */
    static @Nullable String problem(ProviderField field, @Nullable String value) {
        if (value == null) {
            return field.required() ? "Fill this in." : null;
        }
        if (value.length() > LONGEST || CONTROL.matcher(value).find()) {
            return "Too long, or with characters nobody can see.";
        }
        return switch (field.type()) {
            case TEXT, SECRET -> null;
            case EMAIL -> EMAIL.matcher(value).matches() ? null : "Give an e-mail address.";
            case NUMBER -> number(value) ? null : "Give a whole number up to " + HIGHEST_PORT + ".";
            case URL -> url(value) ? null : "Give an address that starts with https://.";
            case CHOICE -> field.choices().contains(value) ? null : "Choose one of the values.";
        };
    }

    private static boolean number(String value) {
        try {
            int number = Integer.parseInt(value);
            return number > 0 && number <= HIGHEST_PORT;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Plain http only to this machine: a test server. */
    private static boolean url(String value) {
        try {
            URI uri = new URI(value);
            String host = uri.getHost();
            boolean local = "localhost".equals(host) || "127.0.0.1".equals(host);
            return host != null
                    && !value.endsWith("/")
                    && ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && local));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
