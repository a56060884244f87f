package io.journeyman.identity.security;

import io.journeyman.shared.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Says no as problem details: 401 to strangers, 403 to colleagues. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        problems.write(response, 401, "not-logged-in", "You are not logged in.", "Log in and try again.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (e instanceof CsrfException) {
            problems.write(
                    response,
                    403,
                    "cross-site",
                    "This request did not come from our own screens.",
                    "Reload the page and try again.");
            return;
        }
        problems.write(
                response,
                403,
                "forbidden",
                "You may not do this.",
                "Ask an administrator whether your role should include it.");
    }
}
