package io.journeyman.identity.security;

import io.journeyman.shared.SiteSettings;

/** What a page may load and run, said to the browser. */
final class ContentPolicies {

    /** The screens: only our own scripts; styles inline because the component library sets them on elements. */
    static final String SCREENS = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob: https:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "frame-src 'self' blob: data:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private ContentPolicies() {}

    /** Pages people wrote. On the screens' own host a sandbox gives them an origin of their own, without our cookies. */
    static String publicPages(SiteSettings settings) {
        String base = "default-src 'self' https: data:; script-src 'self' 'unsafe-inline';"
                + " style-src 'self' https: 'unsafe-inline'; object-src 'none'; base-uri 'none'";
        return settings.publicUrl() == null ? "sandbox allow-forms allow-scripts; " + base : base;
    }
}
