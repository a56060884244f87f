package io.journeyman.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeyman.shared.access.Permission;
import io.journeyman.shared.time.ShiftableClock;
import io.journeyman.testing.Browser;
import io.journeyman.testing.Browsers;
import io.journeyman.testing.DatabaseTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class ApiKeyTests {

    @Autowired
    private Browsers browsers;

    @Autowired
    private ShiftableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void a_key_is_shown_once_and_kept_as_a_hash() {
        Browser admin = browsers.as(Role.ADMIN);

        JsonNode made = create(admin, Map.of("name", "Shop", "scope", List.of("COLLEAGUES_READ")));

        String secret = made.path("secret").asText();
        assertThat(secret).startsWith("jm_").hasSizeGreaterThan(40);
        assertThat(admin.get("/api/api-keys").ok().toString())
                .contains(secret.substring(0, 11))
                .doesNotContain(secret);
        assertThat(jdbc.queryForList("select hash from api_key", String.class))
                .noneMatch(hash -> hash.contains(secret.substring(3)));
    }

    @Test
    void a_key_does_what_its_scope_says_and_nothing_else() {
        Browser machine = browsers.machine(Permission.COLLEAGUES_READ);

        machine.get("/api/colleagues").expect(200);
        machine.get("/api/users").expect(403);
        machine.get("/api/session").expect(403);
    }

    @Test
    void a_key_counts_in_the_header_only() {
        String secret = create(browsers.as(Role.ADMIN), Map.of("name", "Url", "scope", List.of("COLLEAGUES_READ")))
                .path("secret")
                .asText();
        Browser stranger = browsers.stranger();

        stranger.get("/api/colleagues?access_token=" + secret).expect(401);
        stranger.get("/api/colleagues?key=" + secret).expect(401);
        stranger.header("Cookie", "journeyman=" + secret).get("/api/colleagues").expect(401);
        stranger.header("Cookie", null)
                .header("Authorization", "Bearer " + secret)
                .get("/api/colleagues")
                .expect(200);
    }

    @Test
    void a_revoked_key_stops_with_the_next_request() {
        Browser admin = browsers.as(Role.ADMIN);
        JsonNode made = create(admin, Map.of("name", "Gone", "scope", List.of("COLLEAGUES_READ")));
        Browser machine = machine(made);
        machine.get("/api/colleagues").expect(200);

        admin.delete("/api/api-keys/" + made.at("/key/id").asText()).expect(204);

        machine.get("/api/colleagues").expect(401);
    }

    @Test
    void a_key_expires_and_says_when_it_was_used_last() {
        Browser admin = browsers.as(Role.ADMIN);
        JsonNode made = create(
                admin,
                Map.of(
                        "name", "Short",
                        "scope", List.of("COLLEAGUES_READ"),
                        "expiresAt", clock.instant().plus(Duration.ofDays(1))));
        Browser machine = machine(made);
        machine.get("/api/colleagues").expect(200);
        JsonNode key = admin.get("/api/api-keys?q=Short").ok().at("/items/0");
        assertThat(key.path("lastUsedAt").asText()).isEqualTo(clock.instant().toString());

        clock.advance(Duration.ofDays(1));

        machine.get("/api/colleagues").expect(401);
    }

    @Test
    void no_key_can_make_more_rights() {
        browsers.as(Role.ADMIN)
                .post("/api/api-keys", Map.of("name", "All", "scope", List.of("USERS_MANAGE")))
                .expect(422);
    }

    @Test
    void a_request_with_a_wrong_key_is_not_taken_for_the_browsers_session() {
        Browser admin = browsers.as(Role.ADMIN);

        admin.header("Authorization", "Bearer jm_wrong").get("/api/users").expect(401);
    }

    private Browser machine(JsonNode made) {
        return browsers.stranger()
                .header("Authorization", "Bearer " + made.path("secret").asText());
    }

    private static JsonNode create(Browser admin, Map<String, ?> body) {
        return admin.post("/api/api-keys", body).expect(201).json();
    }
}
