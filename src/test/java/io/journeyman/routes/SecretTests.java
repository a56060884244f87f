package io.journeyman.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.identity.Role;
import io.journeyman.identity.User;
import io.journeyman.testing.Browser;
import io.journeyman.testing.Browsers;
import io.journeyman.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** Passwords, keys and sessions are sent through everything that could tell; nothing tells. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class SecretTests {

    private static final String SENTINEL = "sentinel-7f3a-never-seen-again";

    @Autowired
    private Browsers browsers;

    @Autowired
    private LoggingSystem logging;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void log_as_in_production() {
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
        logging.setLogLevel("io.journeyman", LogLevel.DEBUG);
    }

    @AfterEach
    void log_as_in_tests() {
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        logging.setLogLevel("io.journeyman", null);
    }

    @Test
    void a_secret_stays_out_of_logs_answers_and_metrics(CapturedOutput log) {
        Browser admin = browsers.as(Role.ADMIN);
        String key = admin.post("/api/api-keys", Map.of("name", "K2", "scope", List.of("METRICS_READ")))
                .expect(201)
                .json()
                .path("secret")
                .asText();
        List<String> seen = new ArrayList<>();
        send(admin, seen);
        Browser machine = browsers.stranger().header("Authorization", "Bearer " + key);
        for (String path : List.of("/actuator/health", "/actuator/metrics", "/actuator/prometheus", "/actuator/env")) {
            seen.add(machine.get(path).body());
        }
        seen.add(log.getAll());

        String master = environment.getRequiredProperty("journeyman.secrets.key");
        String session = String.valueOf(admin.cookie("journeyman"));

        assertThat(seen).allSatisfy(text -> assertThat(text).doesNotContain(SENTINEL, key, master, session));
        assertThat(jdbc.queryForList("select after_json from audit_entry where after_json is not null", String.class))
                .allSatisfy(text -> assertThat(text).doesNotContain(SENTINEL, key));
    }

    /** A password in every place a person, a form or a clumsy script might put it. */
    private void send(Browser admin, List<String> seen) {
        User user = browsers.colleague(Role.OPS);
        seen.add(admin.post("/api/session", Map.of("email", user.email(), "password", SENTINEL))
                .body());
        seen.add(admin.put("/api/session/password", Map.of("current", SENTINEL, "wanted", SENTINEL))
                .body());
        seen.add(admin.post("/api/session", "{\"email\":\"x\",\"pass\":\"" + SENTINEL + "\"}")
                .body());
        seen.add(admin.post("/api/session", "{\"password\":\"" + SENTINEL).body());
        seen.add(admin.post("/api/session", "{\"password\":{\"" + SENTINEL + "\":1}}")
                .body());
        seen.add(admin.header("Authorization", "Bearer jm_" + SENTINEL)
                .get("/api/users")
                .body());
        admin.header("Authorization", null);
    }
}
