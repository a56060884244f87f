package io.journeyman.content.liquid;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** What counts as an address that a link may lead to: absolute, http or https, with a host and without user or password. */
public final class WebAddress {

    private static final int MAX = 4000;

    private WebAddress() {}

    public static boolean isValid(String url) {
        if (url.length() > MAX || url.indexOf('\\') >= 0 || hasControl(url)) {
            return false;
        }
        try {
            URI uri = new URI(url.replace(" ", "%20")
                    .replace("|", "%7C")
                    .replace("[", "%5B")
                    .replace("]", "%5D"));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && uri.getRawUserInfo() == null
                    && uri.getRawAuthority() != null
                    && !uri.getRawAuthority().isEmpty()
                    && !uri.getRawAuthority().startsWith(":")
                    && uri.getRawAuthority().indexOf('@') < 0;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> c < 0x20 || c == 0x7f);
    }
}
