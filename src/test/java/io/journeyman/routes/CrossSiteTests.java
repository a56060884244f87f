package io.journeyman.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.identity.Role;
import io.journeyman.shared.web.RateLimits;
import io.journeyman.testing.Answer;
import io.journeyman.testing.Browser;
import io.journeyman.testing.Browsers;
import io.journeyman.testing.DatabaseTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A stranger's page in an administrator's browser changes nothing; {@code cross-site-exceptions.csv} lists what may. */
@DatabaseTest
class CrossSiteTests {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Browsers browsers;

    @Autowired
    private RateLimits limits;

    @Test
    void every_route_that_changes_something_refuses_a_strangers_page() {
        Browser admin =
                browsers.as(Role.ADMIN).header("Origin", "https://evil.example").withoutCsrfToken();
        Set<String> exceptions = exceptions();

        List<Answer> answered = Route.all(requestMappingHandlerMapping).stream()
                .filter(Route::changesState)
                .filter(route -> !exceptions.contains(route.key()))
                .map(route -> admin.send(route.method(), route.foreign(), "{}"))
                .filter(answer -> answer.status() != 403 || !answer.problem().equals("cross-site"))
                .toList();

        assertThat(answered)
                .as("routes outside of /p/ and /hooks/ ask for the CSRF token by themselves; one inside needs a row in"
                        + " cross-site-exceptions.csv that says why")
                .isEmpty();
        admin.get("/api/session").expect(200);
    }

    @Test
    void the_exceptions_exist_and_know_no_session() {
        List<Route> routes = Route.all(requestMappingHandlerMapping);
        Browser admin = browsers.as(Role.ADMIN).withoutCsrfToken();

        for (String key : exceptions()) {
            limits.forget();
            Route route = routes.stream()
                    .filter(candidate -> candidate.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("cross-site-exceptions.csv names no route: " + key));
            assertThat(route.path()).matches("/(p|hooks)/.*");
            assertThat(admin.send(route.method(), route.foreign(), "{}").headers("Set-Cookie"))
                    .as(key)
                    .isEmpty();
        }
    }

    private static Set<String> exceptions() {
        try {
            return new ClassPathResource("cross-site-exceptions.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", 3))
                    .map(cells -> cells[0] + "," + cells[1])
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
