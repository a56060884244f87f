package io.journeyman.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.identity.Role;
import io.journeyman.shared.access.Permission;
import io.journeyman.testing.Answer;
import io.journeyman.testing.Browser;
import io.journeyman.testing.Browsers;
import io.journeyman.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is not there, what is shut, and what every answer says to the browser. */
@DatabaseTest
class ClosedDoorTests {

    @Autowired
    private Browsers browsers;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/h2-console",
                "/h2-console/login.jsp",
                "/engine-rest",
                "/engine-rest/engine",
                "/camunda/app/cockpit",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/api/unknown",
                "/error"
            })
    void libraries_bring_no_doors_of_their_own(String path) {
        Browser admin = browsers.as(Role.ADMIN).header("Accept", "text/html, application/json");

        assertThat(admin.get(path).status()).isIn(403, 404);
    }

    @Test
    void health_is_open_and_says_nothing_from_inside() {
        Answer health = browsers.stranger().get("/actuator/health").expect(200);

        assertThat(health.json().path("status").asText()).isEqualTo("UP");
        assertThat(health.body()).doesNotContain("components", "database", "path");
    }

    @Test
    void metrics_need_operations_or_a_key() {
        browsers.stranger().get("/actuator/prometheus").expect(401);
        browsers.as(Role.MARKETER).get("/actuator/prometheus").expect(403);
        browsers.machine(Permission.COLLEAGUES_READ).get("/actuator/metrics").expect(403);

        browsers.as(Role.OPS).get("/actuator/metrics").expect(200);
        assertThat(browsers.machine(Permission.METRICS_READ)
                        .get("/actuator/prometheus")
                        .expect(200)
                        .body())
                .contains("jvm_memory_used_bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env",
                "heapdump",
                "configprops",
                "beans",
                "mappings",
                "loggers",
                "threaddump",
                "shutdown",
                "flyway"
            })
    void nothing_else_of_actuator_is_there(String endpoint) {
        assertThat(browsers.as(Role.ADMIN).get("/actuator/" + endpoint).status())
                .isIn(403, 404);
    }

    @Test
    void screens_run_our_own_scripts_only() {
        Answer answer = browsers.stranger().get("/api/session").expect(401);

        assertThat(answer.header("Content-Security-Policy"))
                .contains("script-src 'self';", "object-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Request-Id")).isNotBlank();
    }

    @Test
    void public_pages_are_boxed_in_and_know_no_log_in() {
        Browser admin = browsers.as(Role.ADMIN);

        Answer answer = admin.get("/p/nothing").expect(404);

        assertThat(answer.header("Content-Security-Policy")).startsWith("sandbox allow-forms allow-scripts;");
        assertThat(answer.headers("Set-Cookie")).isEmpty();
        assertThat(admin.get("/p/../api/users").status()).isIn(400, 401, 200); // normalised by the client, or refused
        assertThat(browsers.stranger().get("/p/..;/api/users").status()).isIn(400, 401, 404);
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        Browser browser = browsers.stranger();
        browser.get("/api/session").expect(401);
        var user = browsers.colleague(Role.OPS);

        Answer in =
                browser.post("/api/session", java.util.Map.of("email", user.email(), "password", Browsers.PASSWORD));

        assertThat(in.expect(200).headers("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("journeyman=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain"));
    }
}
