package io.journeyman.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down whoever hammers what strangers may reach: log-in, public forms, public pages. Counted by address. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class PathLimits extends OncePerRequestFilter {

    private final RateLimits limits;
    private final ClientAddress addresses;
    private final ProblemWriter problems;
    private final Limit logIns;
    private final Limit publicPosts;
    private final Limit publicReads;

    PathLimits(RateLimits limits, ClientAddress addresses, ProblemWriter problems, LimitSettings settings) {
        this.limits = limits;
        this.addresses = addresses;
        this.problems = problems;
        this.logIns = Limit.perMinute("log-in", settings.logIns());
        this.publicPosts = Limit.perMinute("public-post", settings.publicPosts());
        this.publicReads = Limit.perMinute("public-read", settings.publicReads());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Limit limit = limit(request);
        long wait = limit == null ? 0 : limits.take(limit, addresses.of(request));
        if (wait == 0) {
            chain.doFilter(request, response);
            return;
        }
        TooMany problem = new TooMany(wait);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        problems.write(response, problem.status(), problem.type(), problem.title(), problem.detail());
    }

    private @Nullable Limit limit(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        if (path.startsWith("/p/")) {
            return reads ? publicReads : publicPosts;
        }
        return path.startsWith("/api/session") && "POST".equals(request.getMethod()) ? logIns : null;
    }
}
