package io.journeyman.identity.security;

import io.journeyman.shared.SiteSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The session's cookie. By https it is bound to this very host and never sent in the clear ({@code __Host-}, Secure);
 * scripts never see it.
 */
@Configuration
class SessionCookies {

    static final String NAME = "journeyman";

    @Bean
    CookieSerializer sessionCookie(SiteSettings site) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(site.secure() ? "__Host-" + NAME : NAME);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(site.secure());
        cookie.setSameSite("Lax");
        return cookie;
    }
}
