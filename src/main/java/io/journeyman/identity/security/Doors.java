package io.journeyman.identity.security;

import io.journeyman.identity.ApiKeys;
import io.journeyman.shared.SiteSettings;
import io.journeyman.shared.access.Permission;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * The four doors of the server, in this order: public pages, providers' webhooks, machines with a key, browsers with a
 * session. What a caller may do behind the last two is the {@link RouteGuard}'s business.
 */
@Configuration
class Doors {

    private final Refusals refusals;
    private final SiteSettings settings;

    Doors(Refusals refusals, SiteSettings settings) {
        this.refusals = refusals;
        this.settings = settings;
    }

    /** Pages, forms, pixels and links for the public: no session, no cookie, boxed in. */
    @Bean
    @Order(1)
    SecurityFilterChain publicDoor(HttpSecurity http) throws Exception {
        stateless(http.securityMatcher("/p/**"));
        http.authorizeHttpRequests(all -> all.anyRequest().permitAll());
        http.headers(headers -> headers.defaultsDisabled()
                .contentTypeOptions(Customizer.withDefaults())
                .cacheControl(Customizer.withDefaults())
                .referrerPolicy(Customizer.withDefaults())
                .contentSecurityPolicy(csp -> csp.policyDirectives(ContentPolicies.publicPages(settings))));
        return http.build();
    }

    /** Providers' calls; each adapter checks its provider's signature. */
    @Bean
    @Order(2)
    SecurityFilterChain hooksDoor(HttpSecurity http) throws Exception {
        stateless(http.securityMatcher("/hooks/**"));
        http.authorizeHttpRequests(all -> all.anyRequest().permitAll());
        return http.build();
    }

    /** Machines with an API key. A browser cannot be made to send that header, so no CSRF token is asked for. */
    @Bean
    @Order(3)
    SecurityFilterChain machinesDoor(HttpSecurity http, ApiKeys keys) throws Exception {
        stateless(http.securityMatcher(KeyLogIn::brought));
        http.addFilterBefore(new KeyLogIn(keys), AnonymousAuthenticationFilter.class);
        authorize(http);
        return http.build();
    }

    /** Colleagues in a browser. */
    @Bean
    @Order(4)
    SecurityFilterChain browsersDoor(HttpSecurity http, SessionLogIn logIn) throws Exception {
        common(http);
        http.securityContext(context -> context.securityContextRepository(logIn));
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER));
        http.csrf(csrf ->
                csrf.csrfTokenRepository(csrfCookie()).csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()));
        http.addFilterAfter(new CsrfCookie(), CsrfFilter.class);
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(ContentPolicies.SCREENS))
                .referrerPolicy(Customizer.withDefaults())
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(request -> settings.secure())));
        authorize(http);
        return http.build();
    }

    private CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        if (settings.secure()) {
            cookie.setCookieName("__Host-XSRF-TOKEN");
        }
        cookie.setCookieCustomizer(
                c -> c.secure(settings.secure()).sameSite("Lax").path("/"));
        return cookie;
    }

    private static void authorize(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(all -> all.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                .permitAll()
                .requestMatchers(EndpointRequest.toAnyEndpoint())
                .access(with(Permission.METRICS_READ))
                .requestMatchers("/actuator/**")
                .denyAll()
                .requestMatchers(HttpMethod.POST, "/api/session")
                .permitAll()
                .requestMatchers("/api/**")
                .authenticated()
                .anyRequest()
                .permitAll());
    }

    private static AuthorizationManager<RequestAuthorizationContext> with(Permission permission) {
        return (authentication, context) -> new AuthorizationDecision(authentication.get() instanceof Caller caller
                && !caller.mustChangePassword()
                && caller.may(permission));
    }

    private void stateless(HttpSecurity http) throws Exception {
        common(http);
        http.csrf(AbstractHttpConfigurer::disable);
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private void common(HttpSecurity http) throws Exception {
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.formLogin(AbstractHttpConfigurer::disable);
        http.httpBasic(AbstractHttpConfigurer::disable);
        http.exceptionHandling(
                errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
    }
}
