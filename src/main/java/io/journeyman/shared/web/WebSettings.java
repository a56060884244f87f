package io.journeyman.shared.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this server is found and who stands before it.
 *
 * @param url the address colleagues type, used in links to screens; https decides that cookies are Secure
 * @param publicUrl the address of pages, forms and links for the public, on another host than {@code url}; until it is
 *     set they live below {@code url} at /p/, boxed in by a sandbox
 * @param proxies addresses or ranges (CIDR) of the proxies whose X-Forwarded-For is believed
 * @param allowPlainHttp accept {@code url} with http on a host other than loopback, for a closed network
 */
@ConfigurationProperties("journeyman")
public record WebSettings(
        @DefaultValue("http://localhost:8080") URI url,
        @Nullable URI publicUrl,
        @DefaultValue List<String> proxies,
        @DefaultValue("false") boolean allowPlainHttp) {

    public WebSettings {
        proxies = List.copyOf(proxies);
    }

    /** The address that links in messages start with, without a slash at the end. */
    public String publicBase() {
        return base(publicUrl == null ? url : publicUrl);
    }

    /** The address that links to screens start with, without a slash at the end. */
    public String base() {
        return base(url);
    }

    public boolean secure() {
        return "https".equals(url.getScheme());
    }

    private static String base(URI uri) {
        return uri.toString().replaceAll("/+$", "");
    }
}
