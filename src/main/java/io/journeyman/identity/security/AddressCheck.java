package io.journeyman.identity.security;

import io.journeyman.shared.SiteSettings;
import io.journeyman.shared.web.HttpSettings;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses to start where log-ins would cross a network readable by everybody on it. */
@Component
final class AddressCheck {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    AddressCheck(SiteSettings site, HttpSettings http) {
        check("journeyman.url", site.url(), http);
        check("journeyman.public-url", site.publicUrl(), http);
    }

    private static void check(String setting, @Nullable URI url, HttpSettings http) {
        if (url == null) {
            return;
        }
        String host = url.getHost();
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || host == null) {
            throw new UnsafeAddress(setting + " is no web address: " + url, "Write it as https://host.");
        }
        if (url.getScheme().equals("http") && !LOOPBACK.contains(host) && !http.allowPlainHttp()) {
            throw new UnsafeAddress(
                    setting + " is " + url + ": log-ins and contacts would travel readable by everybody on the way.",
                    "Put a proxy with a certificate in front and write https://" + host
                            + ", or, in a closed network, set journeyman.http.allow-plain-http=true.");
        }
    }
}
