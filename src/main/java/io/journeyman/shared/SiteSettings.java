package io.journeyman.shared;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under which addresses this installation is reached; links in messages begin with them.
 *
 * @param url where colleagues open the screens
 * @param publicUrl where the public pages, tracked links and provider callbacks live; null for the same address. A host of
 *     its own keeps what strangers load away from log-in cookies.
 */
@ConfigurationProperties("journeyman")
public record SiteSettings(
        @DefaultValue("http://localhost:8080") URI url,
        @Nullable URI publicUrl) {

    /** The address of a screen, for example {@code /inbox}. */
    public String screen(String path) {
        return join(url, path);
    }

    /** The address of a public page, for example {@code /p/c/…}. */
    public String page(String path) {
        return join(publicUrl == null ? url : publicUrl, path);
    }

    /** Whether colleagues come by https, so that cookies can insist on it. */
    public boolean secure() {
        return "https".equals(url.getScheme());
    }

    private static String join(URI base, String path) {
        String root = base.toString();
        return (root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path;
    }
}
