package io.journeyman.identity.security;

import io.journeyman.identity.ApiKeys;
import io.journeyman.shared.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** The log-in of a machine: {@code Authorization: Bearer jm_…}, checked for every request and kept nowhere. */
final class KeyLogIn extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiKeys keys;

    KeyLogIn(ApiKeys keys) {
        this.keys = keys;
    }

    /** Whether the request brings a key; such a request is never taken for a browser's. */
    static boolean brought(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(SCHEME)) {
            keys.accept(header.substring(SCHEME.length()).strip()).ifPresent(key -> {
                Actor actor = new Actor(Actor.Kind.API_KEY, key.id().toString(), key.name());
                SecurityContextHolder.setContext(new SecurityContextImpl(new Caller(actor, key.scope(), false)));
            });
        }
        chain.doFilter(request, response);
    }
}
